package org.proposaldesk.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.proposaldesk.letter.Block;

/** The body of the letter that a draft makes, and where each block was written. */
final class DraftBody {

    private static final Pattern LINE = Pattern.compile("[^\\n\\r\\x0B\\f\\x85\\u2028\\u2029]+");
    private static final Pattern SECOND_LEVEL = Pattern.compile("（[一二三四五六七八九十]+）[^。]{1,40}");

    /**
     * A block and its origin.
     *
     * @param field  path of the field that it was written in; null when nobody wrote it
     * @param offset where the block begins in the text of the field; below 0 by the length of a label that was put before it
     */
    record Piece(Block block, String field, int offset) {
    }

    private final List<Piece> pieces = new ArrayList<>();

    private DraftBody() {
    }

    static List<Piece> of(DraftContent content) {
        DraftBody body = new DraftBody();
        body.paragraphs("opening", content.opening());
        boolean nextSteps = content.nextSteps() != null && !content.nextSteps().isBlank();
        boolean headings = content.answers().size() > 1 || nextSteps;
        for (int at = 0; at < content.answers().size(); at++) {
            DraftContent.Answer answer = content.answers().get(at);
            if (headings) {
                body.heading(at + 1, "answers[" + at + "].heading", answer.heading());
            }
            body.paragraphs("answers[" + at + "].text", answer.text());
        }
        if (nextSteps) {
            body.pieces.add(new Piece(Block.heading(1, content.answers().size() + 1, "下一步工作打算"), null, 0));
            body.paragraphs("nextSteps", content.nextSteps());
        }
        body.paragraphs("closing", content.closing());
        return body.pieces;
    }

    private void heading(int ordinal, String field, String words) {
        int blanks = words.length() - words.stripLeading().length();
        pieces.add(new Piece(Block.heading(1, ordinal, words.strip()), field, blanks - Block.label(1, ordinal).length()));
    }

    private void paragraphs(String field, String text) {
        if (text == null) {
            return;
        }
        for (Matcher line = LINE.matcher(text); line.find();) {
            String paragraph = line.group().strip();
            if (!paragraph.isEmpty()) {
                int blanks = line.group().length() - line.group().stripLeading().length();
                Block block = SECOND_LEVEL.matcher(paragraph).matches() ? Block.heading(2, paragraph) : Block.paragraph(paragraph);
                pieces.add(new Piece(block, field, line.start() + blanks));
            }
        }
    }
}
