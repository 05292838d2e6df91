package org.proposaldesk.letter.parser;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds who signed, who headed the handling, who handled the item, and the telephone number. */
final class PeopleReader {

    /** Telephone number: with or without area code and extension, or of a mobile. */
    static final Pattern PHONE = Pattern.compile("(?<!\\d)(?:\\+?86-?)?(?:1[3-9]\\d{9}|1[3-9]\\d-?\\d{4}-?\\d{4}"
            + "|\\(?0\\d{2,3}\\)?-*\\d{7,8}|[2-9]\\d{6,7}|\\d{3}-\\d{4}-\\d{4})"
            + "(?:(?:转|-)\\d{1,5})?(?!\\d)");
    private static final Pattern NAME = Pattern.compile("(?:[^,;:]{0,24}(?:" + Words.JOB + "|[局委办科股室处站院校队厅部]|同志|:))??(?<name>" + Words.NAME
            + ")(?:(?:同志|先生|女士|" + Words.JOB + ")?(?:[、,](?<more>" + Words.NAME + "))?)(?:[(（].{0,20}[)）]?)?");
    private static final Pattern APPROVED = Pattern.compile("经(?<who>[\\p{IsHan}]{2,24}?)(?:同志)?(?:审签|审核签发|签发|签批|审定|审阅同意)");
    private static final Pattern APPROVER = Pattern.compile(
            "(?:.*(?:我|本|局|委|办|厅|院|府|会|镇|乡|县|区|市|部|中心))?(?:党组|党委)?(?:主要领导"
                    + "|分管领导)?(?:" + Words.JOB + ")?(?<name>[\\p{IsHan}]{2,4}?)(?:" + Words.JOB + ")?");
    private static final Pattern HEADED = Pattern.compile("由(?:[\\p{IsHan}]{0,16}?(?:" + Words.JOB + ")|[\\p{IsHan}]{0,10}(?:局"
            + "|委))?(?<name>[\\p{IsHan}]{2,3}?)(?:" + Words.JOB
            + "|同志)?(?:任|担任|为)(?:[\\p{IsHan}]{0,12})组长");

    private final Outline outline;
    private final View view;
    private final List<Labels.Value> values;

    PeopleReader(Outline outline) {
        this.outline = outline;
        this.view = outline.view();
        this.values = outline.labels().all();
    }

    Optional<Reading> signer() {
        return named(Label.SIGNER, 0.95).or(() -> {
            String text = view.text();
            Matcher matcher = APPROVED.matcher(text).region(outline.openingStart(), text.length());
            while (matcher.find()) {
                Matcher who = APPROVER.matcher(text).region(matcher.start("who"), matcher.end("who"));
                if (who.matches() && who.group("name").length() >= 2 && !who.group("name").matches(".*(领导|政府|研究|会议).*")) {
                    return Optional.of(view.readName(who.start("name"), who.end("name"), 0.8));
                }
            }
            return Optional.empty();
        });
    }

    Optional<Reading> leadPerson() {
        return named(Label.LEAD, 0.95).or(() -> {
            int start = outline.openingStart();
            Matcher matcher = HEADED.matcher(view.text()).region(start, Math.min(view.text().length(), start + 500));
            return matcher.find() ? Optional.of(view.readName(matcher.start("name"), matcher.end("name"), 0.5)) : Optional.empty();
        });
    }

    Optional<Reading> handler() {
        return named(Label.HANDLER, 0.95);
    }

    /** The handler's number when the letter gives one to each person, else the first. */
    Optional<Reading> phone() {
        Reading first = null;
        boolean handlers = false;
        for (Labels.Value value : values) {
            if (value.label() == Label.HANDLER || value.label() == Label.LEAD) {
                handlers = value.label() == Label.HANDLER;
            }
            if (value.label().canBeCalled() && !value.isBlank()) {
                Optional<Reading> phone = phone(value);
                if (phone.isPresent() && handlers) {
                    return phone;
                }
                first = first == null ? phone.orElse(null) : first;
            }
        }
        return Optional.ofNullable(first);
    }

    private Optional<Reading> phone(Labels.Value value) {
        Matcher matcher = PHONE.matcher(view.text()).region(value.start(), value.end());
        return matcher.find() ? Optional.of(view.readName(matcher.start(), matcher.end(), 0.95)) : Optional.empty();
    }

    /** Value of the first label of this kind that names a person. */
    Optional<Reading> named(Label label, double confidence) {
        return values.stream().filter(value -> value.label() == label && !value.isBlank())
                .map(value -> name(value, confidence)).filter(Optional::isPresent).map(Optional::get).findFirst();
    }

    private Optional<Reading> name(Labels.Value value, double confidence) {
        int end = value.start();
        String text = view.text();
        while (end < value.end() && (Character.isIdeographic(text.codePointAt(end)) || Character.isSurrogate(text.charAt(end))
                || "·*×XxＸ、".indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        if (end == value.start()) {
            return Optional.empty();
        }
        int from = afterOffice(value.start(), end);
        Matcher matcher = NAME.matcher(text).region(from, end);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int to = matcher.group("more") != null ? matcher.end("more") : matcher.end("name");
        return Optional.of(view.readName(matcher.start("name"), to, confidence));
    }

    /** Start of the last word when the words before it are an office: 县文化局副局长 宋某. */
    private int afterOffice(int start, int end) {
        for (int i = end - 2; i > start + 2; i--) {
            if (view.gap(i) > 0 && end - i <= 4) {
                return i;
            }
        }
        return start;
    }
}
