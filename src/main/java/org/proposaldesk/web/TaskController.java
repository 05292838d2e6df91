package org.proposaldesk.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import org.proposaldesk.drafting.Proofreading;
import org.proposaldesk.process.TaskDesk;
import org.proposaldesk.web.security.CurrentUser;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the task forms ask of the server. */
@RestController
@RequestMapping("/bureau/api/tasks/{taskId}")
@Tag(name = "tasks", description = "任务表单")
public class TaskController {

    /**
     * A form's content.
     *
     * @param version version of the saved input that the page began from, 0 for none
     */
    public record Content(int version, JsonNode input) {
    }

    private final TaskDesk desk;
    private final TaskViews views;
    private final Letters letters;

    TaskController(TaskDesk desk, TaskViews views, Letters letters) {
        this.desk = desk;
        this.views = views;
        this.letters = letters;
    }

    @GetMapping
    @Operation(summary = "任务及其案卷")
    TaskView view(@PathVariable String taskId, CurrentUser user) {
        TaskDesk.OpenTask task = open(taskId, user);
        return views.of(task, desk.input(task));
    }

    @PutMapping("/input")
    @Operation(summary = "暂存表单内容")
    Map<String, Integer> save(@PathVariable String taskId, @RequestBody Content content, CurrentUser user) {
        return Map.of("version", desk.save(open(taskId, user), content.version(), content.input()));
    }

    @PostMapping("/complete")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "提交表单，办结本步")
    void complete(@PathVariable String taskId, @RequestBody Content content, CurrentUser user) {
        desk.complete(open(taskId, user), content.version(), content.input());
    }

    @GetMapping("/letter.{format}")
    @Operation(summary = "文稿现样", description = "format：pdf、ofd、docx")
    ResponseEntity<byte[]> letter(@PathVariable String taskId, @PathVariable String format, CurrentUser user) {
        TaskDesk.OpenTask task = open(taskId, user);
        return letters.of(task, desk.input(task), LetterFiles.format(format));
    }

    @GetMapping("/public-copy.{format}")
    @Operation(summary = "公开件现样", description = "format：pdf、ofd、docx")
    ResponseEntity<byte[]> publicCopy(@PathVariable String taskId, @PathVariable String format, CurrentUser user) {
        TaskDesk.OpenTask task = open(taskId, user);
        return letters.publicCopy(task, desk.input(task), LetterFiles.format(format));
    }

    @GetMapping("/findings")
    @Operation(summary = "核稿提示")
    Proofreading.Proof findings(@PathVariable String taskId, CurrentUser user) {
        TaskDesk.OpenTask task = open(taskId, user);
        return letters.proof(task, desk.input(task));
    }

    private TaskDesk.OpenTask open(String taskId, CurrentUser user) {
        return desk.open(taskId, user.id(), user.groups());
    }
}
