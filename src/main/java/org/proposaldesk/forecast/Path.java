package org.proposaldesk.forecast;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The way of an item to its reply: the steps one after the other, those of one place side by side. A test holds it against the
 * models.
 */
final class Path {

    static final String RESEARCH = "research-point";
    static final String OPINION = "obtain-opinion";
    /** Comes up beside the research when opinions differ; it is not expected before. */
    static final String COORDINATION = "coordinate";
    /** The hand after all that may be left out. */
    static final String SIGNATURE = "sign-reply";

    private static final String FIRST_REVIEW = "review-by-section";
    private static final String NUMBER = "assign-number";
    private static final String DELIVERY = "deliver-reply";
    private static final List<Set<String>> RECEIPT = List.of(Set.of("sign-for"), Set.of("register"), Set.of("plan-distribution"),
            Set.of("approve-distribution"));
    private static final List<Set<String>> DISPATCH = List.of(Set.of(FIRST_REVIEW), Set.of("review-by-office"), Set.of("review-publication"),
            Set.of("review-by-deputy"), Set.of(SIGNATURE), Set.of(NUMBER), Set.of("seal-letter"), Set.of(DELIVERY));
    /** Reviews that some items do not need. */
    private static final Set<String> OPTIONAL = Set.of("review-publication", "review-by-deputy");
    /** Steps aside from the way, with the step that they lead back to. */
    private static final Map<String, String> DETOURS = Map.of("revise-draft", FIRST_REVIEW, "approve-void-number", NUMBER,
            "resolve-delivery", DELIVERY);
    private static final Set<String> OF_THE_SECTION = Set.of(RESEARCH, OPINION, "contact-proposer", "draft-reply", "draft-opinion", FIRST_REVIEW,
            "revise-draft", DELIVERY);

    /** We reply ourselves. */
    private static final Path REPLY = new Path(List.of(Set.of(RESEARCH, OPINION, COORDINATION, "contact-proposer"), Set.of("draft-reply")));
    /** We give an opinion to the unit that replies. */
    private static final Path ASSIST = new Path(List.of(Set.of("draft-opinion")));

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

    /** Where a step stands, a detour where it leads to; -1 when it is not on the way. */
    int place(String step) {
        String onTheWay = DETOURS.getOrDefault(step, step);
        for (int place = 0; place < places.size(); place++) {
            if (places.get(place).contains(onTheWay)) {
                return place;
            }
        }
        return -1;
    }

    /** Whether some items do not need what stands there. */
    boolean optional(int place) {
        return places.get(place).stream().anyMatch(OPTIONAL::contains);
    }

    /** Whether a step stands aside from the way and leads back to its place. */
    static boolean detour(String step) {
        return DETOURS.containsKey(step);
    }

    /** Every step on one of the ways, with the detours. */
    static Set<String> steps() {
        Set<String> steps = new HashSet<>(DETOURS.keySet());
        REPLY.places.forEach(steps::addAll);
        ASSIST.places.forEach(steps::addAll);
        return steps;
    }

    /** Whether a section does the step, so that its own pace counts. */
    static boolean ofSection(String step) {
        return OF_THE_SECTION.contains(step);
    }
}
