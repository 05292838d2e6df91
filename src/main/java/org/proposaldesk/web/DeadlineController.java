package org.proposaldesk.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.proposaldesk.deadline.Deadlines;
import org.proposaldesk.deadline.DueDate;
import org.proposaldesk.deadline.Limit;
import org.proposaldesk.process.CaseDates;
import org.proposaldesk.proposal.NotFound;
import org.proposaldesk.proposal.Refusal;
import org.proposaldesk.supervision.CaseList;
import org.proposaldesk.supervision.Viewer;
import org.proposaldesk.web.security.CurrentUser;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
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
    private final CaseDates dates;
    private final CaseList cases;

    DeadlineController(Deadlines deadlines, CaseDates dates, CaseList cases) {
        this.deadlines = deadlines;
        this.dates = dates;
        this.cases = cases;
    }

    @GetMapping("/bureau/api/proposals/{id}/dates")
    @Operation(summary = "一件的各项期限、怎样算出、各环节最迟日期")
    CaseDates.Dates dates(CurrentUser user, @PathVariable UUID id) {
        return cases.find(new Viewer(user.id(), user.groups()), id).map(item -> dates.of(item.id()))
                .orElseThrow(() -> new NotFound("找不到这件办理件，或您没有查看权限。请核对后重试；确需查看的，请联系办公室。"));
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
