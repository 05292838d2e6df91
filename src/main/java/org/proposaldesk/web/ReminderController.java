package org.proposaldesk.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.proposaldesk.process.RemindByHand;
import org.proposaldesk.proposal.NotFound;
import org.proposaldesk.supervision.CaseList;
import org.proposaldesk.supervision.Viewer;
import org.proposaldesk.web.security.CurrentUser;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Reminders by those who supervise (催办); refused (403) to others. The answer says what happened, no more. */
@RestController
@Tag(name = "supervision", description = "督办")
public class ReminderController {

    private final RemindByHand reminders;
    private final CaseList cases;

    ReminderController(RemindByHand reminders, CaseList cases) {
        this.reminders = reminders;
        this.cases = cases;
    }

    @PostMapping("/bureau/api/proposals/{id}/remind")
    @Operation(summary = "催办一件")
    RemindByHand.Result one(@PathVariable UUID id, CurrentUser user) {
        requireSupervisor(user);
        cases.find(new Viewer(user.id(), user.groups()), id).orElseThrow(() -> new NotFound("找不到这件办理件，请刷新列表。"));
        return reminders.ofItem(id, user.id());
    }

    @PostMapping("/bureau/api/supervision/remind-overdue")
    @Operation(summary = "催办全部逾期步骤")
    RemindByHand.Result overdue(CurrentUser user) {
        requireSupervisor(user);
        return reminders.ofEverythingOverdue(user.id());
    }

    private static void requireSupervisor(CurrentUser user) {
        if (!RemindByHand.mayRemind(user.groups())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
