package org.proposaldesk.approval;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How far a letter has come from hand to hand in one round.
 *
 * @param hands          the hands that it passes, in their order, as the tables said last
 * @param passed         those that have passed it on and need not see it again
 * @param revisionWanted it has to be written anew first
 */
record Course(List<String> hands, Set<String> passed, boolean revisionWanted) {

    static final String REVISE_DRAFT = "revise-draft";

    /** What {@link #turn} is when nobody is left. */
    static final String SIGNED = "signed";

    static final Course BEGINNING = new Course(List.of(), Set.of(), false);

    /** The first hand that it still has to pass, or {@link #SIGNED}. */
    String turn() {
        return revisionWanted ? REVISE_DRAFT : hands.stream().filter(hand -> !passed.contains(hand)).findFirst().orElse(SIGNED);
    }

    /** The hands that one may return it to: the drafter, and those before that have passed it on. */
    List<String> before(String hand) {
        return Stream.concat(Stream.of(REVISE_DRAFT), hands.stream().takeWhile(one -> !one.equals(hand)).filter(passed::contains)).toList();
    }

    Course through(List<String> planned) {
        return new Course(planned, passed, revisionWanted);
    }

    Course passedOnBy(String hand) {
        Set<String> now = new LinkedHashSet<>(passed);
        now.add(hand);
        return new Course(hands, now, revisionWanted);
    }

    /** A new text has come: what was reviewed for publication was the old one (R28). */
    Course revised() {
        Set<String> now = new LinkedHashSet<>(passed);
        now.remove(ReviewPublication.ID);
        return new Course(hands, now, false);
    }

    /** Goes back to an earlier hand; from there on everybody sees it again. */
    Course returnedTo(String hand) {
        boolean toDrafter = hand.equals(REVISE_DRAFT);
        Set<String> now = new LinkedHashSet<>(passed);
        now.removeAll(toDrafter ? hands : hands.subList(hands.indexOf(hand), hands.size()));
        return new Course(hands, now, revisionWanted || toDrafter);
    }
}
