package org.proposaldesk.approval;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How far a letter has come from hand to hand in one round.
 *
 * @param hands          the hands that it passes, in their order
 * @param passed         keys of those that have passed it on and need not see it again
 * @param revisionWanted it has to be written anew first
 * @param handedIn       what the last hand can take back, or null
 * @param takenBackBy    login name of the one who has taken it back and not handed it in again, or null
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Course(List<Hand> hands, Set<String> passed, boolean revisionWanted, HandedIn handedIn, String takenBackBy) {

    static final String REVISE_DRAFT = "revise-draft";

    /** What {@link #step} is when nobody is left. */
    static final String SIGNED = "signed";

    /** How it stood before a person handed it in. */
    record HandedIn(String person, Set<String> passed, boolean revisionWanted) {
    }

    Course {
        hands = hands == null ? List.of() : List.copyOf(hands);
        passed = passed == null ? Set.of() : Set.copyOf(passed);
    }

    /** The drafter has handed it in and nobody has seen it. */
    static Course beginning(String drafter) {
        return new Course(List.of(), Set.of(), false, new HandedIn(drafter, Set.of(), true), null);
    }

    /** Those whose turn it is: one hand, or several countersigners at once; none when it is signed. */
    List<Hand> turn() {
        if (revisionWanted) {
            return List.of(Hand.of(REVISE_DRAFT));
        }
        List<Hand> left = hands.stream().filter(hand -> !passed.contains(hand.key())).toList();
        return left.stream().filter(hand -> hand.atOnceWith(left.get(0))).toList();
    }

    /** Id of the step whose turn it is, or {@link #SIGNED}. */
    String step() {
        return turn().stream().map(Hand::step).findFirst().orElse(SIGNED);
    }

    /** @param request the request that a countersigner answers, or null */
    Optional<Hand> hand(String step, UUID request) {
        return hands.stream().filter(hand -> request == null ? hand.step().equals(step) && hand.request() == null : request.equals(hand.request()))
                .findFirst();
    }

    /** The steps that a hand may return it to: the drafter, and those before that have passed it on. */
    List<String> earlier(Hand hand) {
        return Stream.concat(Stream.of(REVISE_DRAFT), hands.stream().takeWhile(one -> !one.atOnceWith(hand))
                .filter(one -> passed.contains(one.key())).map(Hand::step)).distinct().toList();
    }

    Course through(List<Hand> planned) {
        return new Course(planned, passed, revisionWanted, handedIn, takenBackBy);
    }

    Course passedOn(Hand hand, String person) {
        Set<String> now = new LinkedHashSet<>(passed);
        now.add(hand.key());
        return new Course(hands, now, revisionWanted, mark(person), null);
    }

    /** A new text has come: what was reviewed for publication was the old one (R28). */
    Course revised(String person) {
        Set<String> now = new LinkedHashSet<>(passed);
        now.remove(ReviewPublication.ID);
        return new Course(hands, now, false, mark(person), null);
    }

    /**
     * Goes back to an earlier hand. In order, everybody from there on sees it again. Direct, only that hand does, and then the one who
     * returned it, with those countersigners who have not said anything yet.
     */
    Course returned(Hand from, String to, Resume resume, String person) {
        boolean toDrafter = to.equals(REVISE_DRAFT);
        List<Hand> earlier = hands.stream().takeWhile(one -> !one.atOnceWith(from)).toList();
        Set<String> now = new LinkedHashSet<>(passed);
        earlier.stream().filter(one -> one.step().equals(to)).forEach(one -> now.remove(one.key()));
        if (resume == Resume.IN_ORDER) {
            hands.stream().dropWhile(one -> !toDrafter && !one.step().equals(to)).forEach(one -> now.remove(one.key()));
        }
        return new Course(hands, now, revisionWanted || toDrafter, mark(person), null);
    }

    /** It was signed, and a mistake was found: it is written anew and signed anew (R20). */
    Course reopened(Resume resume) {
        Set<String> now = new LinkedHashSet<>(resume == Resume.DIRECT ? passed : Set.of());
        now.remove(SignReply.ID);
        return new Course(hands, now, true, null, null);
    }

    /** As it stood before it was handed in. */
    Course takenBack() {
        return new Course(hands, handedIn.passed(), handedIn.revisionWanted(), null, handedIn.person());
    }

    /** Nobody takes it back any more. */
    Course settled() {
        return new Course(hands, passed, revisionWanted, null, takenBackBy);
    }

    /** Signed together with another item, whose hands it has passed: nobody handed this one in. */
    Course signed() {
        return new Course(hands, hands.stream().map(Hand::key).collect(Collectors.toSet()), false, null, null);
    }

    private HandedIn mark(String person) {
        return new HandedIn(person, passed, revisionWanted);
    }
}
