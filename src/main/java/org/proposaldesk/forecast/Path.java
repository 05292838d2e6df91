package org.proposaldesk.forecast;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The way of an item to its reply: the steps one after the other, those of one place side by side. A test holds it against the
 * models.
 */
final class Path {

    static final String RESEARCH = "research-point";
    static final String OPINION = "obtain-opinion";
    /** Leads back to the first hand that reviews. */
    static final String REVISION = "revise-draft";
    static final String FIRST_REVIEW = "review-by-section";
    /** Left out where the signer is the deputy leader; then the step after it comes at once. */
    static final String OPTIONAL = "review-by-deputy";
    static final String AFTER_OPTIONAL = "sign-reply";

    private static final List<Set<String>> RECEIPT = List.of(Set.of("sign-for"), Set.of("register"), Set.of("plan-distribution"),
            Set.of("approve-distribution"));
    private static final List<Set<String>> DISPATCH = List.of(Set.of(FIRST_REVIEW), Set.of("review-by-office"), Set.of(OPTIONAL),
            Set.of(AFTER_OPTIONAL), Set.of("assign-number"), Set.of("seal-letter"), Set.of("deliver-reply"));
    private static final Set<String> OF_THE_SECTION = Set.of(RESEARCH, OPINION, "contact-proposer", "draft-reply", "draft-opinion", FIRST_REVIEW,
            REVISION, "deliver-reply");

    /** We reply ourselves. */
    static final Path REPLY = new Path(List.of(Set.of(RESEARCH, OPINION, "contact-proposer"), Set.of("draft-reply")));
    /** We give an opinion to the unit that replies. */
    static final Path ASSIST = new Path(List.of(Set.of("draft-opinion")));

    private final List<Set<String>> places;

    private Path(List<Set<String>> middle) {
        places = Stream.of(RECEIPT, middle, DISPATCH).flatMap(List::stream).toList();
    }

    static Path of(boolean assist) {
        return assist ? ASSIST : REPLY;
    }

    /** The places from the first to the last. */
    List<Set<String>> places() {
        return places;
    }

    /** Where a step stands, -1 when it is not on the way. The revision comes just before the first review. */
    int place(String step) {
        for (int place = 0; place < places.size(); place++) {
            if (places.get(place).contains(step)) {
                return place;
            }
        }
        return -1;
    }

    /** Every step on one of the ways, with the revision. */
    static Set<String> steps() {
        Set<String> steps = new HashSet<>(Set.of(REVISION));
        REPLY.places.forEach(steps::addAll);
        ASSIST.places.forEach(steps::addAll);
        return steps;
    }

    /** Whether a section does the step, so that its own pace counts. */
    static boolean ofSection(String step) {
        return OF_THE_SECTION.contains(step);
    }
}
