package org.proposaldesk.letter.checker;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.proposaldesk.letter.Letter;

/** Promises in the letter that are not among the listed commitments (R45). */
final class UnlistedCommitments extends CaseRule {

    private static final double SAME = 0.6;

    UnlistedCommitments() {
        super("unlisted-commitment", "未列承诺");
    }

    @Override
    void check(Letter letter, LetterText text, CaseRecord record, Findings findings) {
        if (record.commitments() == null) {
            return;
        }
        List<Set<String>> listed = record.commitments().stream().map(UnlistedCommitments::pairs).toList();
        text.manuscript().eachMatch(Promises.sentences(), sentence -> {
            if (Promises.promises(sentence.group()) && listed.stream().noneMatch(commitment -> covers(commitment, pairs(sentence.group())))) {
                findings.add(sentence.start(), sentence.end(), "这句话有承诺，但没有列入承诺事项，请补列或改写。", null);
            }
        });
    }

    /** A commitment quotes its sentence or a part of it. */
    private static boolean covers(Set<String> commitment, Set<String> sentence) {
        long shared = commitment.stream().filter(sentence::contains).count();
        return shared > 0 && shared >= SAME * Math.min(commitment.size(), sentence.size());
    }

    private static Set<String> pairs(String text) {
        String characters = text.replaceAll("[^\\p{IsHan}\\d]", "");
        Set<String> pairs = new HashSet<>();
        for (int at = 0; at + 2 <= characters.length(); at++) {
            pairs.add(characters.substring(at, at + 2));
        }
        return pairs;
    }
}
