package org.proposaldesk.receipt;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.proposaldesk.archive.Words;
import org.proposaldesk.proposal.Proposal;
import org.springframework.stereotype.Component;

/** Finds items that may be of the same matter, by the words of their titles and texts; a person decides. */
@Component
public class SimilarItems {

    private static final double WEIGHT_OF_THE_TITLE = 0.5;
    private static final int MOST = 20;

    /** @param likeness 0 for nothing in common, 100 for the same words */
    public record Similar(MergedItems.Candidate item, int likeness) {
    }

    private final MergedItems merged;

    SimilarItems(MergedItems merged) {
        this.merged = merged;
    }

    /** The items that this one can be merged into, the most alike first. */
    public List<Similar> of(Proposal proposal) {
        Set<String> title = Words.different(proposal.subject());
        Set<String> text = Words.different(proposal.text());
        return merged.candidates(proposal).stream()
                .map(one -> new Similar(one, (int) Math.round(100 * (WEIGHT_OF_THE_TITLE * shared(title, Words.different(one.subject()))
                        + (1 - WEIGHT_OF_THE_TITLE) * shared(text, Words.different(one.text()))))))
                .sorted(Comparator.comparingInt(Similar::likeness).reversed().thenComparing(one -> one.item().number())).limit(MOST).toList();
    }

    /** The share of the words that both have (Dice). */
    private static double shared(Set<String> some, Set<String> others) {
        Set<String> both = new HashSet<>(some);
        both.retainAll(others);
        return some.isEmpty() && others.isEmpty() ? 0 : 2.0 * both.size() / (some.size() + others.size());
    }
}
