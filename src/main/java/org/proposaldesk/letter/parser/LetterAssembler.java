package org.proposaldesk.letter.parser;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.proposaldesk.letter.Attachment;
import org.proposaldesk.letter.ClosingBlock;
import org.proposaldesk.letter.DocumentNumber;
import org.proposaldesk.letter.HeadFormat;
import org.proposaldesk.letter.Imprint;
import org.proposaldesk.letter.InvalidLetter;
import org.proposaldesk.letter.Letter;
import org.proposaldesk.letter.Marks;

/**
 * Puts what was read into a {@link Letter}. How it was sealed and how the title was broken is not in a text. A text without
 * red mark gets the head of a 信函, whose mark is the issuer's name; one that is not signed carries the issuer's name there.
 */
final class LetterAssembler {

    private static final Pattern RED_MARK = Pattern.compile(Words.ORGAN.pattern() + "文件");
    private static final Pattern STRAY_BLANK = Pattern.compile("(?<=[\\p{IsHan}\\d]) (?=[\\p{IsHan}\\d])");
    private static final Pattern COPIES = Pattern.compile("抄送[：:]\\s*(.+)");
    private static final Pattern PRINTED = Pattern.compile("(?<office>[^。]{2,20}?)(?<date>(?:19|20)\\d{2}年\\d{1,2}月\\d{1,2}日)印发");
    private static final Pattern ATTACHED = Pattern.compile("附件?[：:]\\s*(.+)");
    private static final Pattern NUMBERED = Pattern.compile("\\d{1,2}[.．]\\s*(.+)");
    private static final Pattern NOTE = Pattern.compile("[（(]([^（()）]{2,20})[)）]");

    private final ParsedLetter parsed;
    private final Outline outline;
    private final View view;

    LetterAssembler(ParsedLetter parsed) {
        this.parsed = parsed;
        this.view = new View(parsed.text());
        this.outline = Outline.of(view);
    }

    /** The letter; empty when a part is missing that every letter has, or one that was read cannot be printed. */
    Optional<Letter> letter() {
        Line signature = new IssuerReader(outline).signatureLine();
        if (parsed.issuer() == null || parsed.title() == null || outline.salutation() == null) {
            return Optional.empty();
        }
        String issuer = parsed.issuer().value();
        String mark = redMark().map(this::written).orElse(issuer);
        List<String> text = new ArrayList<>();
        List<Attachment> attachments = new ArrayList<>();
        divide(text, attachments, signature == null ? view.lines().size() : signature.index());
        try {
            return Optional.of(Letter.builder().format(mark.endsWith("文件") ? HeadFormat.DOCUMENT : HeadFormat.LETTER).marks(marks())
                    .issuerMark(mark).documentNumber(documentNumber()).signers(signers())
                    .title(STRAY_BLANK.matcher(parsed.title().value()).replaceAll(""))
                    .salutation(salutation()).blocks(BodyBlocks.of(text)).attachments(attachments).closing(closing())
                    .signature(signature == null ? issuer : written(signature)).date(date()).note(note()).imprint(imprint()).build());
        } catch (InvalidLetter unprintable) {
            return Optional.empty();
        }
    }

    private Optional<Line> redMark() {
        return outline.head().stream().filter(line -> line.matches(RED_MARK) || written(line).equals(parsed.issuer().value())).findFirst();
    }

    /** Body lines up to the closing; those from 附件： on name attachments. */
    private void divide(List<String> text, List<Attachment> attachments, int signature) {
        Set<Integer> closing = outline.labels().all().stream().filter(value -> value.label().isPerson()).map(value -> value.line().index())
                .collect(Collectors.toSet());
        List<Line> lines = new ArrayList<>(outline.body());
        outline.tail().stream().filter(line -> line.index() < signature && !closing.contains(line.index())).forEach(lines::add);
        for (Line line : lines) {
            String written = written(line);
            Matcher attached = ATTACHED.matcher(written);
            if (attached.matches()) {
                attachments.add(Attachment.named(unnumbered(attached.group(1))));
            } else if (!attachments.isEmpty() && NUMBERED.matcher(written).matches()) {
                attachments.add(Attachment.named(unnumbered(written)));
            } else {
                text.add(written);
            }
        }
    }

    private static String unnumbered(String name) {
        Matcher matcher = NUMBERED.matcher(name);
        return matcher.matches() ? matcher.group(1) : name;
    }

    private Marks marks() {
        if (parsed.category() == null && parsed.publication() == null) {
            return null;
        }
        String code = parsed.category() == null ? null : parsed.category().value();
        String label = code;
        if (code != null) {
            int behind = view.index(parsed.category().end());
            label = behind < view.text().length() && view.text().charAt(behind) == '类' ? code + "类" : code;
        }
        return new Marks(code, label, parsed.publication() == null ? null : parsed.publication().value());
    }

    /** The number in the brackets that it must have; null when it is irregular in other ways. */
    private DocumentNumber documentNumber() {
        if (parsed.documentNumber() == null) {
            return null;
        }
        try {
            return DocumentNumber.parse(parsed.documentNumber().value().replaceAll("[\\[【﹝(（［]", "〔").replaceAll("[\\]】﹞)）］]", "〕"));
        } catch (InvalidLetter irregular) {
            return null;
        }
    }

    private List<String> signers() {
        List<String> names = new ArrayList<>();
        outline.labels().first(Label.SIGNER).ifPresent(value -> {
            int from = value.start();
            for (int i = from + 1; i <= value.end(); i++) {
                if (i == value.end() || view.gap(i) > 0 && i - from > 1) {
                    names.add(view.readName(from, i, 1).value());
                    from = i;
                }
            }
        });
        return names;
    }

    private String salutation() {
        String written = view.read(outline.salutation().start(), outline.salutation().end(), 1).value();
        return written.replaceFirst("[:：]?$", "：");
    }

    private ClosingBlock closing() {
        String lead = closing(Label.LEAD);
        String handler = closing(Label.HANDLER);
        String phone = closing(Label.PHONE);
        return lead == null && handler == null && phone == null ? null : new ClosingBlock(lead, handler, phone);
    }

    private String closing(Label label) {
        return outline.labels().first(label).map(value -> view.read(value.start(), value.end(), 1).value()).orElse(null);
    }

    private LocalDate date() {
        int line = new DateReader(outline).signedLine();
        return line < 0 || parsed.date() == null ? null : WrittenDate.parse(parsed.date().value());
    }

    private String note() {
        return outline.tail().stream().map(line -> NOTE.matcher(written(line))).filter(Matcher::matches).map(matcher -> matcher.group(1))
                .findFirst().orElse(null);
    }

    private Imprint imprint() {
        String copies = null;
        for (Line line : outline.tail()) {
            Matcher matcher = COPIES.matcher(written(line));
            copies = matcher.matches() ? matcher.group(1) : copies;
        }
        for (Line line : outline.tail()) {
            Matcher matcher = PRINTED.matcher(view.readName(line.start(), line.end(), 1).value());
            if (matcher.matches()) {
                return new Imprint(copies, matcher.group("office"), WrittenDate.parse(matcher.group("date")));
            }
        }
        return null;
    }

    private String written(Line line) {
        return view.read(line.start(), line.end(), 1).value();
    }
}
