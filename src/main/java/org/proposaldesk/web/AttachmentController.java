package org.proposaldesk.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.UUID;
import org.proposaldesk.document.InspectedFile;
import org.proposaldesk.document.UploadInspector;
import org.proposaldesk.process.ActionDesk;
import org.proposaldesk.process.TaskDesk;
import org.proposaldesk.proposal.Attachment;
import org.proposaldesk.proposal.AttachmentRepository;
import org.proposaldesk.proposal.Refusal;
import org.proposaldesk.web.security.CurrentUser;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Papers that arrive and are uploaded with a task; each is inspected before it is kept. */
@RestController
@Tag(name = "tasks", description = "任务表单")
public class AttachmentController {

    /** What the form notes of an uploaded paper. */
    public record Uploaded(UUID id, String name, long size, String mediaType) {
    }

    private final TaskDesk desk;
    private final ActionDesk actions;
    private final UploadInspector inspector;
    private final AttachmentRepository attachments;
    private final Clock clock;

    AttachmentController(TaskDesk desk, ActionDesk actions, UploadInspector inspector, AttachmentRepository attachments, Clock clock) {
        this.desk = desk;
        this.actions = actions;
        this.inspector = inspector;
        this.attachments = attachments;
        this.clock = clock;
    }

    @PostMapping("/bureau/api/tasks/{taskId}/attachments")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "上传材料")
    Uploaded upload(@PathVariable String taskId, @RequestParam("file") MultipartFile file, CurrentUser user) throws IOException {
        TaskDesk.OpenTask task = desk.open(taskId, user.id(), user.groups());
        if (!task.mine()) {
            throw new Refusal("R16", "请先认领任务，再上传材料。");
        }
        return keep(task.work().proposalId(), task.step(), file, user);
    }

    @PostMapping("/bureau/api/proposals/{id}/actions/{action}/attachments")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "为一项操作上传材料")
    Uploaded uploadForAction(@PathVariable UUID id, @PathVariable String action, @RequestParam("file") MultipartFile file, CurrentUser user)
            throws IOException {
        return keep(actions.item(new ActionDesk.Caller(id, null, user.id(), user.groups()), action), action, file, user);
    }

    @PostMapping("/bureau/api/tasks/{taskId}/actions/{action}/attachments")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "在任务中为一项操作上传材料")
    Uploaded uploadForAction(@PathVariable String taskId, @PathVariable String action, @RequestParam("file") MultipartFile file, CurrentUser user)
            throws IOException {
        return keep(actions.item(new ActionDesk.Caller(null, taskId, user.id(), user.groups()), action), action, file, user);
    }

    private Uploaded keep(UUID proposal, String step, MultipartFile file, CurrentUser user) throws IOException {
        try (InputStream content = file.getInputStream(); InspectedFile inspected = inspector.inspect(file.getOriginalFilename(), content)) {
            Attachment attachment = new Attachment(UUID.randomUUID(), proposal, step, inspected.name(), inspected.kind().mediaType(),
                    inspected.size(), user.id(), clock.instant());
            attachments.insert(attachment, inspected.content());
            return new Uploaded(attachment.id(), attachment.name(), attachment.size(), attachment.mediaType());
        }
    }
}
