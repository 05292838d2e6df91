package org.proposaldesk.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import java.util.UUID;
import org.proposaldesk.bureau.Role;
import org.proposaldesk.process.Lifecycle;
import org.proposaldesk.proposal.Attachment;
import org.proposaldesk.proposal.AttachmentRepository;
import org.proposaldesk.proposal.NotFound;
import org.proposaldesk.proposal.ProposalRepository;
import org.proposaldesk.receipt.Intake;
import org.proposaldesk.supervision.CaseList;
import org.proposaldesk.supervision.Viewer;
import org.proposaldesk.web.security.CurrentUser;
import org.proposaldesk.web.upload.FileDownload;
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

/** Items: taking one in, its letter, its papers. */
@RestController
@RequestMapping("/bureau/api/proposals")
@Tag(name = "proposals", description = "办理件")
public class ProposalController {

    private final Lifecycle lifecycle;
    private final ProposalRepository proposals;
    private final AttachmentRepository attachments;
    private final CaseList cases;
    private final Letters letters;

    ProposalController(Lifecycle lifecycle, ProposalRepository proposals, AttachmentRepository attachments, CaseList cases, Letters letters) {
        this.lifecycle = lifecycle;
        this.proposals = proposals;
        this.attachments = attachments;
        this.cases = cases;
        this.letters = letters;
    }

    /** Takes an item in and begins its handling; only the office does. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "登记交办件，开始办理")
    Map<String, UUID> begin(@RequestBody Intake.Input input, CurrentUser user) {
        if (!user.isMemberOf(Role.OFFICE)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return Map.of("proposalId", lifecycle.begin(input));
    }

    /** The letter of the current round as it stands. */
    @GetMapping("/{id}/letter.{format}")
    @Operation(summary = "答复件", description = "format：pdf、ofd、docx；addressee：联名件的第几位提案者，不填为领衔人")
    ResponseEntity<byte[]> letter(@PathVariable UUID id, @PathVariable String format, @RequestParam(required = false) Integer addressee,
            CurrentUser user) {
        requireVisible(id, user);
        return letters.of(proposals.find(id).orElseThrow(), addressee, LetterFiles.format(format));
    }

    /** The letters of the current round to all addressees. */
    @GetMapping("/{id}/letters.zip")
    @Operation(summary = "致各位提案者的答复件", description = "format：pdf、ofd、docx")
    ResponseEntity<byte[]> allLetters(@PathVariable UUID id, @RequestParam(defaultValue = "pdf") String format, CurrentUser user) {
        requireVisible(id, user);
        return letters.pack(proposals.find(id).orElseThrow(), LetterFiles.format(format));
    }

    /** The copy for the public of the current round, once it may be published. */
    @GetMapping("/{id}/public-copy.{format}")
    @Operation(summary = "公开件", description = "format：pdf、ofd、docx")
    ResponseEntity<byte[]> publicCopy(@PathVariable UUID id, @PathVariable String format, CurrentUser user) {
        requireVisible(id, user);
        return letters.publicCopy(proposals.find(id).orElseThrow(), LetterFiles.format(format));
    }

    @GetMapping("/{id}/attachments/{attachment}")
    @Operation(summary = "附件")
    ResponseEntity<byte[]> attachment(@PathVariable UUID id, @PathVariable UUID attachment, CurrentUser user) {
        requireVisible(id, user);
        Attachment found = attachments.find(id, attachment).orElseThrow(() -> new NotFound("没有这个附件，请刷新页面。"));
        return FileDownload.of(found.name(), found.mediaType(), attachments.content(attachment));
    }

    private void requireVisible(UUID id, CurrentUser user) {
        cases.find(new Viewer(user.id(), user.groups()), id)
                .orElseThrow(() -> new NotFound("找不到这件办理件，或您没有查看权限。确需查看的，请联系办公室。"));
    }
}
