package org.proposaldesk.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Set;
import org.proposaldesk.bureau.Role;
import org.proposaldesk.dispatch.PublicationRecords;
import org.proposaldesk.dispatch.RepliesPage;
import org.proposaldesk.dispatch.Withdrawal;
import org.proposaldesk.web.security.CurrentUser;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The published replies as the staff see them: the staff read the record, the office asks for a withdrawal, leaders decide. */
@RestController
@RequestMapping("/bureau/api/published-replies")
@Tag(name = "published-replies", description = "已公开的答复")
public class PublishedReplyController {

    /** Why it is taken back. */
    public record Reason(String reason) {
    }

    /** Whether it is taken back. */
    public record Decision(boolean approve) {
    }

    /**
     * A page of the record.
     *
     * @param pageOn     whether the bureau's own page of replies is on
     * @param mayRequest whether the caller may ask for a withdrawal
     * @param mayDecide  whether the caller may decide on those that others asked for
     */
    public record Page(boolean pageOn, boolean mayRequest, boolean mayDecide, String person, int total, int page, int pageSize,
            List<PublicationRecords.Record> rows) {
    }

    private static final Set<String> REQUEST = Set.of(Role.OFFICE, Role.PUBLICATION_REVIEWER);
    private static final Set<String> DECIDE = Set.of(Role.PUBLICATION_REVIEWER, Role.DEPUTY_LEADER, Role.BUREAU_HEAD);
    private static final int PAGE_SIZE = 50;

    private final PublicationRecords records;
    private final Withdrawal withdrawal;
    private final RepliesPage page;

    PublishedReplyController(PublicationRecords records, Withdrawal withdrawal, RepliesPage page) {
        this.records = records;
        this.withdrawal = withdrawal;
        this.page = page;
    }

    @GetMapping
    @Operation(summary = "公开记录：网址、栏目、日期、发布人、版本、隐去几处、撤回")
    Page page(@RequestParam(defaultValue = "1") int page, CurrentUser user) {
        require(Set.of(Role.STAFF), user);
        int shown = Math.max(1, page);
        return new Page(this.page.on(), is(REQUEST, user), is(DECIDE, user), user.id(), records.count(), shown, PAGE_SIZE,
                records.all(PAGE_SIZE, (shown - 1) * PAGE_SIZE));
    }

    @PostMapping("/{id}/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "申请撤回，公开网页随即撤下")
    void request(@PathVariable long id, @RequestBody Reason reason, CurrentUser user) {
        require(REQUEST, user);
        withdrawal.request(id, reason.reason(), user.id());
    }

    @PostMapping("/{id}/withdrawal/decision")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "批准撤回，或者恢复公开")
    void decide(@PathVariable long id, @RequestBody Decision decision, CurrentUser user) {
        require(DECIDE, user);
        withdrawal.decide(id, decision.approve(), user.id());
    }

    private static boolean is(Set<String> groups, CurrentUser user) {
        return user.groups().stream().anyMatch(groups::contains);
    }

    private static void require(Set<String> groups, CurrentUser user) {
        if (!is(groups, user)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
