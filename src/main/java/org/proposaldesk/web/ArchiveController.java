package org.proposaldesk.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.proposaldesk.archive.Archive;
import org.proposaldesk.archive.ArchiveImport;
import org.proposaldesk.archive.ArchivedLetter;
import org.proposaldesk.archive.SentFile;
import org.proposaldesk.bureau.Role;
import org.proposaldesk.process.TaskDesk;
import org.proposaldesk.proposal.NotFound;
import org.proposaldesk.proposal.Point;
import org.proposaldesk.proposal.ProposalRepository;
import org.proposaldesk.web.security.CurrentUser;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** The archive of letters: the staff search it, the office imports into it. */
@RestController
@RequestMapping("/bureau/api")
@Tag(name = "archive", description = "以往答复")
public class ArchiveController {

    /** @param mayImport whether the caller may import letters */
    public record Results(@JsonUnwrapped Archive.Page page, boolean mayImport) {
    }

    private final Archive archive;
    private final ArchiveImport imports;
    private final TaskDesk desk;
    private final ProposalRepository proposals;

    ArchiveController(Archive archive, ArchiveImport imports, TaskDesk desk, ProposalRepository proposals) {
        this.archive = archive;
        this.imports = imports;
        this.desk = desk;
        this.proposals = proposals;
    }

    @GetMapping("/archive/letters")
    @Operation(summary = "查找以往答复", description = "query：词语之间用空格隔开，都要出现。")
    Results search(@RequestParam(defaultValue = "") String query, @RequestParam(defaultValue = "1") int page, CurrentUser user) {
        require(Role.STAFF, user);
        return new Results(archive.search(query, page), user.isMemberOf(Role.OFFICE));
    }

    @GetMapping("/archive/letters/{id}")
    @Operation(summary = "一份以往答复的全文")
    ArchivedLetter letter(@PathVariable UUID id, CurrentUser user) {
        require(Role.STAFF, user);
        return archive.find(id).orElseThrow(() -> new NotFound("没有这份答复，请重新查找。"));
    }

    /** Looks at the files, or keeps them; only the office does. */
    @PostMapping("/archive/imports")
    @Operation(summary = "导入以往答复", description = "TXT、DOCX、PDF 或它们的 ZIP；keep=false 只看结果，不存。")
    ArchiveImport.Report importLetters(@RequestParam("file") List<MultipartFile> files, @RequestParam(defaultValue = "false") boolean keep,
            CurrentUser user) throws IOException {
        require(Role.OFFICE, user);
        List<SentFile> sent = files.stream().map(file -> new SentFile(file.getOriginalFilename(), file)).toList();
        return keep ? imports.keep(sent, user.id()) : imports.look(sent);
    }

    /** What was answered before about the item of a task, or about one of its points. */
    @GetMapping("/tasks/{taskId}/earlier-replies")
    @Operation(summary = "与本件相近的以往答复")
    List<Archive.Found> earlierReplies(@PathVariable String taskId, @RequestParam(required = false) UUID point, CurrentUser user) {
        TaskDesk.OpenTask task = desk.open(taskId, user.id(), user.groups());
        UUID item = task.work().proposalId();
        String words = point == null ? task.work().proposal().subject() : proposals.points(item).stream().filter(one -> one.id().equals(point))
                .findFirst().map(ArchiveController::words).orElseThrow(() -> new NotFound("没有这个要点，请刷新页面。"));
        return archive.like(words, item);
    }

    private static String words(Point point) {
        return point.heading() + "\n" + point.text();
    }

    private static void require(String role, CurrentUser user) {
        if (!user.isMemberOf(role)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
