package org.proposaldesk.letter.checker;

import java.util.ArrayDeque;
import java.util.Deque;

/** Marks that come in pairs (成对标点) — “” ‘’ 《》 （） 〔〕 — and lack their partner or cross another pair. */
final class PairedMarks extends Rule {

    private static final String OPENING = "“‘《〈（(〔【";
    private static final String CLOSING = "”’》〉）)〕】";

    private static final int LONGEST_LABEL = 2;
    private static final int DEEPEST = 20;
    private static final int MOST = 20;

    /** An opening mark that waits for its partner. */
    private record Mark(char character, int at) {
    }

    PairedMarks() {
        super("paired-marks", "成对标点");
    }

    @Override
    void check(Manuscript manuscript, Findings findings) {
        Deque<Mark> open = new ArrayDeque<>();
        for (Line line : manuscript.letterLines()) {
            if (endsSentence(manuscript, line.start()) && !isNextQuotedParagraph(manuscript, line.start(), open)) {
                unclosed(open, findings);
            }
            for (int at = line.start(); at < line.end(); at++) {
                mark(manuscript, line, at, open, findings);
            }
        }
        if (endsSentence(manuscript, manuscript.text().length())) {
            unclosed(open, findings);
        }
        findings.summariseAbove(MOST, "成对标点前后不对应");
    }

    private static void mark(Manuscript manuscript, Line line, int at, Deque<Mark> open, Findings findings) {
        String text = manuscript.text();
        char mark = text.charAt(at);
        if (isNextQuotedParagraph(manuscript, at, open)) {
            return;
        }
        if (OPENING.indexOf(mark) >= 0) {
            if (mark == '“' && !open.isEmpty() && open.peek().character() == '“') {
                secondOpening(manuscript, line, at, open, findings);
            } else {
                if (open.size() == DEEPEST) {
                    unmatched(open.pollLast(), findings);
                }
                open.push(new Mark(mark, at));
            }
        } else if (CLOSING.indexOf(mark) >= 0 && !isApostrophe(manuscript, line, at)) {
            close(manuscript, line, at, open, findings);
        }
    }

    /** “ after “: the second one was meant to close, or the inner quotation wants single marks. */
    private static void secondOpening(Manuscript manuscript, Line line, int at, Deque<Mark> open, Findings findings) {
        int next = nextQuote(manuscript, line, at + 1);
        boolean closesNothing = next < 0 || manuscript.text().charAt(next) == '“';
        if (closesNothing) {
            findings.add(at, at + 1, "这里应为后引号“””。", "”");
            open.pop();
        } else if (nextQuote(manuscript, line, next + 1) >= 0 && manuscript.text().charAt(nextQuote(manuscript, line, next + 1)) == '”') {
            findings.add(at, next + 1, "双引号里面再用引号应为单引号。", "‘" + manuscript.text().substring(at + 1, next) + "’");
            open.push(new Mark('“', at));
        } else {
            unmatched(open.pop(), findings);
            open.push(new Mark('“', at));
        }
    }

    private static void close(Manuscript manuscript, Line line, int at, Deque<Mark> open, Findings findings) {
        String text = manuscript.text();
        char opening = partner(text.charAt(at));
        boolean isOpen = open.stream().anyMatch(mark -> same(mark.character(), opening));
        if (isOpen) {
            while (!same(open.peek().character(), opening)) {
                unmatched(open.pop(), findings);
            }
            open.pop();
            return;
        }
        if (isListLabel(manuscript, line, at)) {
            return;
        }
        int next = opening == '“' ? nextQuote(manuscript, line, at + 1) : -1;
        if (next >= 0 && text.charAt(next) == '”') {
            findings.add(at, at + 1, "这里应为前引号““”。", "“");
            open.push(new Mark('“', at));
        } else {
            findings.add(at, at + 1, "“" + text.charAt(at) + "”没有对应的“" + opening + "”。", null);
        }
    }

    private static void unclosed(Deque<Mark> open, Findings findings) {
        while (!open.isEmpty()) {
            unmatched(open.pop(), findings);
        }
    }

    private static void unmatched(Mark mark, Findings findings) {
        char closing = CLOSING.charAt(OPENING.indexOf(mark.character()));
        findings.add(mark.at(), mark.at() + 1, "“" + mark.character() + "”没有对应的“" + closing + "”。", null);
    }

    /** Every paragraph of a long quotation opens anew, and only the last one closes. */
    private static boolean isNextQuotedParagraph(Manuscript manuscript, int at, Deque<Mark> open) {
        String text = manuscript.text();
        return text.charAt(at) == '“' && !open.isEmpty() && open.peek().character() == '“' && endsSentence(manuscript, at);
    }

    /** Whether a sentence ends before an offset; what is open there stays open. */
    private static boolean endsSentence(Manuscript manuscript, int offset) {
        int at = offset - 1;
        while (at >= 0 && (Manuscript.isBlank(manuscript.text().charAt(at)) || "”’）)".indexOf(manuscript.text().charAt(at)) >= 0)) {
            at--;
        }
        return at < 0 || "。！？：；:;!?".indexOf(manuscript.text().charAt(at)) >= 0;
    }

    private static int nextQuote(Manuscript manuscript, Line line, int from) {
        for (int at = from; at < line.end(); at++) {
            if ("“”".indexOf(manuscript.text().charAt(at)) >= 0) {
                return at;
            }
        }
        return -1;
    }

    private static char partner(char closing) {
        return OPENING.charAt(CLOSING.indexOf(closing));
    }

    private static boolean same(char one, char other) {
        return one == other || "（(".indexOf(one) >= 0 && "（(".indexOf(other) >= 0;
    }

    private static boolean isApostrophe(Manuscript manuscript, Line line, int at) {
        return manuscript.text().charAt(at) == '’'
                && Character.isLetterOrDigit(manuscript.at(line, at - 1)) && !Manuscript.isHan(manuscript.at(line, at - 1));
    }

    /** 1) or a） at the beginning of a line or after a mark. */
    private static boolean isListLabel(Manuscript manuscript, Line line, int at) {
        int label = at - 1;
        while (label >= line.start() && at - label <= LONGEST_LABEL && isAsciiAlphanumeric(manuscript.text().charAt(label))) {
            label--;
        }
        boolean begins = label < line.start() || "，。；：、,;: 　".indexOf(manuscript.text().charAt(label)) >= 0;
        return label < at - 1 && begins && "）)".indexOf(manuscript.text().charAt(at)) >= 0;
    }

    private static boolean isAsciiAlphanumeric(char character) {
        return character < 128 && Character.isLetterOrDigit(character);
    }
}
