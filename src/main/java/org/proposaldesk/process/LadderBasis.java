package org.proposaldesk.process;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.proposaldesk.deadline.Deadlines;
import org.proposaldesk.deadline.DueDate;
import org.proposaldesk.deadline.Ladder;
import org.proposaldesk.deadline.StepDeadlines;

/** What the ladder of a task stands on. In words it is how its timer repeats: {@code LADDER/2026-06-28/2026-06-30}, unmoved and due date. */
record LadderBasis(Rungs rungs, LocalDate unmoved, LocalDate due) {

    /** Which days before and after. */
    enum Rungs {
        INSIDE("LADDER"), OUTSIDE("OUTSIDE-LADDER"), INQUIRIES("INQUIRIES");

        private final String word;

        Rungs(String word) {
            this.word = word;
        }
    }

    /**
     * Warnings count from the date before it was moved off a day off; of a date that was set anew nothing else is known. Who waits for
     * the assigner is reminded to ask, from the day on which the answer is to be expected.
     */
    static LadderBasis of(StepDeadlines steps, StepFacts facts, LocalDate due) {
        if (Deadline.awaitsAssigner(facts.step())) {
            LocalDate day = steps.dueFor(facts.step(), facts.kind(), facts.began(), null).date();
            return new LadderBasis(Rungs.INQUIRIES, day, day);
        }
        DueDate computed = Deadline.explain(steps, facts);
        return new LadderBasis(TaskLadders.outside(facts.step()) ? Rungs.OUTSIDE : Rungs.INSIDE,
                computed.date().equals(due) ? computed.unmoved() : due, due);
    }

    /** Empty for a repetition of another sort. */
    static Optional<LadderBasis> parse(String repetition) {
        String[] parts = repetition.split("/");
        return Arrays.stream(Rungs.values()).filter(rungs -> rungs.word.equals(parts[0])).findFirst()
                .map(rungs -> new LadderBasis(rungs, LocalDate.parse(parts[1]), LocalDate.parse(parts[2])));
    }

    String inWords() {
        return rungs.word + "/" + unmoved + "/" + due;
    }

    Ladder ladder(Deadlines deadlines) {
        return switch (rungs) {
            case INSIDE -> deadlines.ladder(unmoved, due);
            case OUTSIDE -> deadlines.outsideLadder(unmoved, due);
            case INQUIRIES -> deadlines.inquiries(due);
        };
    }
}
