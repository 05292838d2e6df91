package org.proposaldesk.letter.parser;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells what a text is, by its form first and by its words second. */
final class KindReader {

    private static final Pattern ASSIST = Pattern.compile("(?:会办|协办|分办)(?:件|答复)?的?(?:意见|函|答复|复函)");
    private static final Pattern FOR_LEAD = Pattern.compile("(?:以上|上述)?意见.{0,10}供(?:你|贵|您)(?:单位|局|委|厅|部|办).{0,12}(?:参考|答复|汇总)");
    private static final Pattern NOTICE = Pattern.compile("通知|交办|分解方案");
    private static final Pattern TO_UNITS = Pattern.compile("各.*");
    private static final Pattern HANDED_OUT = Pattern.compile("(?:分解|交办|交由|分办|办理工作).{0,200}(?:通知如下|办理|要求)");
    /** Letters about proposals that answer none. */
    private static final Pattern CALLS = Pattern.compile("关于(?:征集|召开|举行|举办|评选|表彰|邀请|报送|开展|推荐)");
    private static final Pattern ANSWERS = Pattern.compile("答复|回复|函复|复函|函告|收悉|汇报|报告如下|办理情况|答覆");
    /** A reply by the lead unit, which may name the opinions of others. */
    private static final Pattern ANSWERED = Pattern.compile("号(?:提案|建议)的?(?:答复|复函|答覆)|现(?:将|就)?[^,。:]{0,20}(?:答复|函复|回复)如下");
    private static final Pattern PROPOSES = Pattern.compile("建议|提案|议案");
    private static final Pattern ADVISORS = Pattern.compile("政协|政治协商");
    private static final Pattern CONGRESS = Pattern.compile("人大|人民代表大会|人代会");

    private final Outline outline;

    KindReader(Outline outline) {
        this.outline = outline;
    }

    /**
     * The kind of the text.
     *
     * @param reply title of a reply or notice; null when there is none
     */
    LetterKind kind(Reading reply) {
        String title = reply == null ? "" : reply.value();
        String opening = outline.opening(400);
        String whole = outline.view().text();
        boolean toBody = outline.salutation() != null && outline.salutation().title() == null;
        boolean opinion = ASSIST.matcher(title).find();
        boolean toUnits = toBody && outline.salutation().readings().stream().allMatch(to -> TO_UNITS.matcher(to.value()).matches());
        if (!opinion && (toUnits && HANDED_OUT.matcher(whole).find() || NOTICE.matcher(title).find() && PROPOSES.matcher(title).find())) {
            return LetterKind.ASSIGNMENT;
        }
        boolean opinionInOpening = ASSIST.matcher(opening).find() && !ANSWERED.matcher(title + opening).find();
        if (opinion || toBody && (FOR_LEAD.matcher(whole).find() || opinionInOpening)) {
            return LetterKind.ASSIST_OPINION;
        }
        if (isCard()) {
            return LetterKind.LEDGER;
        }
        if (CALLS.matcher(title).find() && !ANSWERS.matcher(title).find()) {
            return LetterKind.OTHER;
        }
        if (outline.salutation() != null && (!title.isEmpty() || ANSWERS.matcher(opening).find())
                || !title.isEmpty() && !outline.labels().has(Label.PROPOSER)) {
            return congress(title, opening) ? LetterKind.SUGGESTION_REPLY : LetterKind.PROPOSAL_REPLY;
        }
        boolean form = outline.labels().has(Label.PROPOSER) || outline.labels().has(Label.UNDERTAKER);
        boolean itemTitle = outline.head().stream().limit(12).anyMatch(line -> line.text().matches(".*关于.*(建议|提案|议案)(\\(.*\\))?")
                || line.text().matches(".*(建议|提案|议案)(第?\\d+号)?"));
        return (form || itemTitle) && PROPOSES.matcher(whole).find() ? LetterKind.PROPOSAL : LetterKind.OTHER;
    }

    /** A card names the unit in charge and what came of the item. */
    private boolean isCard() {
        Labels labels = outline.labels();
        long facts = Stream.of(Label.ITEM_NUMBER, Label.PROPOSER, Label.UNDERTAKER, Label.SUPERVISOR, Label.CLOSED_DATE, Label.REPLY, Label.CONTENT)
                .filter(labels::has).count();
        return facts >= 4 && (labels.has(Label.REPLY) || labels.has(Label.CLOSED_DATE));
    }

    /** Whether people's deputies suggested it: the body in the title counts most, then the one addressed, then the words. */
    private boolean congress(String title, String opening) {
        for (String place : new String[] {title, headText()}) {
            boolean advisors = ADVISORS.matcher(place).find();
            if (advisors != CONGRESS.matcher(place).find()) {
                return !advisors;
            }
        }
        if (outline.salutation() != null && outline.salutation().title() != null) {
            return outline.salutation().title().equals("代表");
        }
        boolean advisors = ADVISORS.matcher(opening).find();
        if (advisors != CONGRESS.matcher(opening).find()) {
            return !advisors;
        }
        return !(title + opening).contains("提案");
    }

    private String headText() {
        StringBuilder head = new StringBuilder();
        outline.head().stream().filter(line -> !outline.labels().starts(line)).forEach(line -> head.append(line.text()));
        return head.toString();
    }
}
