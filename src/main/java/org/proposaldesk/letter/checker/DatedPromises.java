package org.proposaldesk.letter.checker;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;

/** One finding for all promises with a time limit, so that somebody compares them with the list of commitments (R45). */
final class DatedPromises extends Rule {

    DatedPromises() {
        super("dated-promise", "限期承诺");
    }

    @Override
    void check(Manuscript manuscript, Findings findings) {
        List<MatchResult> promises = new ArrayList<>();
        manuscript.eachMatch(Promises.sentences(), sentence -> {
            if (Promises.promisesUntil(sentence.group())) {
                promises.add(sentence);
            }
        });
        if (!promises.isEmpty()) {
            findings.add(promises.get(0).start(), promises.get(0).end(), "文中有限期承诺" + promises.size() + "处，请核对是否都已列入承诺事项。", null);
        }
    }
}
