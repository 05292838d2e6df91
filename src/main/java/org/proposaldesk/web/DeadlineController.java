package org.proposaldesk.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.proposaldesk.deadline.Deadlines;
import org.proposaldesk.deadline.DueDate;
import org.proposaldesk.deadline.Limit;
import org.proposaldesk.proposal.Refusal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How a date comes about. */
@RestController
@Tag(name = "deadlines", description = "期限")
public class DeadlineController {

    /**
     * A computed date.
     *
     * @param provisional it touches a year whose calendar is not known yet (R4)
     * @param steps       the sum, one Chinese sentence each
     */
    public record Explained(LocalDate due, boolean provisional, List<String> steps) {
    }

    private final Deadlines deadlines;

    DeadlineController(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    @GetMapping("/bureau/api/deadlines/explain")
    @Operation(summary = "期限怎样算出")
    Explained explain(@RequestParam LocalDate start, @RequestParam int amount, @RequestParam Limit.Unit unit,
            @RequestParam(defaultValue = "true") boolean roll) {
        try {
            DueDate due = deadlines.explain(start, new Limit(amount, unit, roll, ""));
            return new Explained(due.date(), due.provisional(), due.steps().stream().map(DueDate.Step::text).toList());
        } catch (IllegalArgumentException implausible) {
            throw new Refusal("R3", implausible.getMessage());
        }
    }
}
