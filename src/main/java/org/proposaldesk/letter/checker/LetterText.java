package org.proposaldesk.letter.checker;

import java.util.ArrayList;
import java.util.List;
import org.proposaldesk.letter.Attachment;
import org.proposaldesk.letter.Block;
import org.proposaldesk.letter.Letter;

/** A letter written out as one text, each paragraph on a line, that remembers which part stands where. */
final class LetterText {

    private final StringBuilder text = new StringBuilder();
    private final List<Line> lines = new ArrayList<>();
    private final List<Span> spans = new ArrayList<>();
    private final Manuscript manuscript;

    /** Where a part of the letter stands in the text. */
    record Span(String place, int block, int start, int end) {
    }

    LetterText(Letter letter) {
        lineOrGap("marks.categoryLabel", letter.marks() == null ? null : letter.marks().categoryLabel());
        lineOrGap("marks.publication", letter.marks() == null ? null : letter.marks().publication());
        lineOrGap("documentNumber", letter.documentNumber() == null ? null : letter.documentNumber().toString());
        line("title", -1, Line.Kind.TITLE, letter.title());
        line("salutation", -1, letter.salutation());
        for (int at = 0; at < letter.blocks().size(); at++) {
            block("blocks[" + at + "]", at, letter.blocks().get(at));
        }
        for (int at = 0; at < letter.attachments().size(); at++) {
            attachment("attachments[" + at + "]", letter.attachments().get(at));
        }
        if (letter.closing() != null) {
            line("closing.leadPerson", -1, letter.closing().leadPerson());
            line("closing.handler", -1, letter.closing().handler());
            line("closing.phone", -1, letter.closing().phone());
        }
        line("signature", -1, letter.signature());
        line("note", -1, letter.note());
        if (letter.imprint() != null) {
            line("imprint.copies", -1, letter.imprint().copies());
        }
        manuscript = new Manuscript(text.toString(), List.copyOf(lines));
    }

    Manuscript manuscript() {
        return manuscript;
    }

    /** Where a part stands; a mark or number that the letter lacks is an empty stretch. */
    Span span(String place) {
        return spans.stream().filter(span -> span.place().equals(place)).findFirst().orElseThrow();
    }

    /** The finding with offsets inside its part; what goes on into the next part is cut off and left to a person. */
    LetterFinding place(Finding finding) {
        Span span = spans.stream().filter(each -> each.start() == finding.start() && each.end() == finding.end())
                .findFirst().orElseGet(() -> spans.stream().filter(each -> each.end() > finding.start()).findFirst().orElseThrow());
        int end = Math.min(finding.end(), span.end());
        boolean whole = end == finding.end();
        return new LetterFinding(span.place(), span.block(), new Finding(finding.rule(), finding.start() - span.start(), end - span.start(),
                text.substring(finding.start(), end), finding.reason(), whole ? finding.suggestion() : null));
    }

    private void attachment(String place, Attachment attachment) {
        line(place + ".name", -1, attachment.name());
        for (int at = 0; at < attachment.blocks().size(); at++) {
            block(place + ".blocks[" + at + "]", -1, attachment.blocks().get(at));
        }
    }

    private void block(String place, int index, Block block) {
        int start = text.length();
        span(place + ".text", index, block.text());
        if (block.runIn() != null) {
            span(place + ".runIn", index, block.runIn());
        }
        endLine(start, Line.Kind.TEXT);
        if (block.table() != null) {
            List<List<String>> rows = block.table().rows();
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    line(place + ".table.rows[" + row + "][" + column + "]", index, rows.get(row).get(column));
                }
            }
        }
    }

    private void lineOrGap(String place, String words) {
        if (words == null) {
            span(place, -1, "");
            text.append('\n');
        } else {
            line(place, -1, words);
        }
    }

    private void line(String place, int block, String words) {
        line(place, block, Line.Kind.TEXT, words);
    }

    private void line(String place, int block, Line.Kind kind, String words) {
        if (words != null && !words.isEmpty()) {
            int start = text.length();
            span(place, block, words);
            endLine(start, kind);
        }
    }

    private void span(String place, int block, String words) {
        spans.add(new Span(place, block, text.length(), text.length() + words.length()));
        text.append(words);
    }

    private void endLine(int start, Line.Kind kind) {
        lines.add(new Line(start, text.length(), kind));
        text.append('\n');
    }
}
