package org.proposaldesk.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.proposaldesk.bureau.Role;
import org.proposaldesk.dispatch.PublicationDuties;
import org.proposaldesk.dispatch.PublicationRecords;
import org.proposaldesk.dispatch.RepliesPage;
import org.proposaldesk.dispatch.Republication;
import org.proposaldesk.dispatch.Withdrawal;
import org.proposaldesk.web.security.CurrentUser;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
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

    /** Whether it is taken back, and what follows. */
    public record Decision(Withdrawal.Decision decision) {
    }

    /** When another website took its copy down. */
    public record TakenDown(LocalDate on) {
    }

    /** Whether the corrected copy is published. */
    public record Approval(boolean approve) {
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

    private static final int PAGE_SIZE = 50;

    private final PublicationRecords records;
    private final Withdrawal withdrawal;
    private final Republication republication;
    private final RepliesPage page;
    private final LetterFiles files;

    PublishedReplyController(PublicationRecords records, Withdrawal withdrawal, Republication republication, RepliesPage page, LetterFiles files) {
        this.records = records;
        this.withdrawal = withdrawal;
        this.republication = republication;
        this.page = page;
        this.files = files;
    }

    @GetMapping
    @Operation(summary = "公开记录：网址、栏目、日期、发布人、版本、隐去几处、撤回")
    Page page(@RequestParam(defaultValue = "1") int page, CurrentUser user) {
        require(user.isMemberOf(Role.STAFF));
        int shown = Math.max(1, page);
        return new Page(this.page.on(), PublicationDuties.mayRequest(user.groups()), PublicationDuties.mayDecide(user.groups()), user.id(),
                records.count(), shown, PAGE_SIZE,
                records.all(PAGE_SIZE, (shown - 1) * PAGE_SIZE));
    }

    @PostMapping("/{id}/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "申请撤回，公开网页随即撤下")
    void request(@PathVariable long id, @RequestBody Reason reason, CurrentUser user) {
        require(PublicationDuties.mayRequest(user.groups()));
        withdrawal.request(id, reason.reason(), user.id());
    }

    @PostMapping("/{id}/withdrawal/decision")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "批准撤回（不再公开，或改后重新公开），或者恢复公开")
    void decide(@PathVariable long id, @RequestBody Decision decision, CurrentUser user) {
        require(PublicationDuties.mayDecide(user.groups()));
        withdrawal.decide(id, decision.decision(), user.id());
    }

    @PostMapping("/{id}/take-down")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "登记其他网站撤下的日期")
    void takenDown(@PathVariable long id, @RequestBody TakenDown down, CurrentUser user) {
        require(PublicationDuties.mayRequest(user.groups()));
        withdrawal.takenDown(id, down.on(), user.id());
    }

    @GetMapping("/{id}/correction")
    @Operation(summary = "要改的公开件：隐去、保留的文字和摘要")
    Republication.Form correction(@PathVariable long id, CurrentUser user) {
        require(PublicationDuties.mayRequest(user.groups()) || PublicationDuties.mayDecide(user.groups()));
        return republication.form(id);
    }

    @GetMapping("/{id}/correction/public-copy.pdf")
    @Operation(summary = "公开件：改后待批准的，没有的为原来的")
    ResponseEntity<byte[]> correctedCopy(@PathVariable long id, CurrentUser user) {
        require(PublicationDuties.mayRequest(user.groups()) || PublicationDuties.mayDecide(user.groups()));
        return files.answer(republication.copy(id), LetterFormat.PDF, false);
    }

    @PostMapping("/{id}/correction")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "改公开件，送审批")
    void correct(@PathVariable long id, @RequestBody Republication.Correction correction, CurrentUser user) {
        require(PublicationDuties.mayRequest(user.groups()));
        republication.propose(id, correction, user.id());
    }

    @PostMapping("/{id}/correction/decision")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "批准改后重新公开，或者不同意")
    void decideCorrection(@PathVariable long id, @RequestBody Approval approval, CurrentUser user) {
        require(PublicationDuties.mayDecide(user.groups()));
        republication.decide(id, approval.approve(), user.id());
    }

    private static void require(boolean allowed) {
        if (!allowed) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
