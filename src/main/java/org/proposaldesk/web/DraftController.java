package org.proposaldesk.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.proposaldesk.drafting.Background;
import org.proposaldesk.drafting.DraftVersions;
import org.proposaldesk.process.DraftDesk;
import org.proposaldesk.process.StepNames;
import org.proposaldesk.process.TaskDesk;
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

/** What the forms for writing and reviewing a letter ask of its versions. */
@RestController
@RequestMapping("/bureau/api/tasks/{taskId}")
@Tag(name = "drafts", description = "稿件版本")
public class DraftController {

    /** A line of the list of versions. */
    public record Version(int version, String authorName, Instant at, String reasonLabel, String note) {
    }

    /** @param note what the person says of the version, or null */
    public record Kept(JsonNode input, String note) {
    }

    /** @param version version of the saved input that the page began from, 0 for none */
    public record Restoring(int version) {
    }

    private final TaskDesk desk;
    private final DraftDesk drafts;
    private final DraftVersions versions;
    private final Background background;
    private final StepNames names;

    DraftController(TaskDesk desk, DraftDesk drafts, DraftVersions versions, Background background, StepNames names) {
        this.desk = desk;
        this.drafts = drafts;
        this.versions = versions;
        this.background = background;
        this.names = names;
    }

    @GetMapping("/versions")
    @Operation(summary = "稿件的各个版本")
    List<Version> versions(@PathVariable String taskId, CurrentUser user) {
        return versions.list(open(taskId, user).work().proposal()).stream().map(one -> new Version(one.version(), names.actor(one.author()),
                one.at(), one.reason().label(), one.note())).toList();
    }

    @PostMapping("/versions")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "把稿件保存为一版，不提交")
    Map<String, Integer> keep(@PathVariable String taskId, @RequestBody Kept kept, CurrentUser user) {
        return Map.of("version", drafts.keep(open(taskId, user), kept.input(), kept.note()));
    }

    @GetMapping("/versions/changes")
    @Operation(summary = "两版之间的差异", description = "after=0：与正在写的内容比较。")
    DraftVersions.Changes compare(@PathVariable String taskId, @RequestParam int before, @RequestParam(defaultValue = "0") int after,
            CurrentUser user) {
        TaskDesk.OpenTask task = open(taskId, user);
        return drafts.compare(task, desk.input(task).content(), before, after);
    }

    @PostMapping("/versions/{version}/restore")
    @Operation(summary = "回到以前的版本", description = "现有内容先存为一版。")
    Map<String, Integer> restore(@PathVariable String taskId, @PathVariable int version, @RequestBody Restoring page, CurrentUser user) {
        return Map.of("version", drafts.restore(open(taskId, user), page.version(), version));
    }

    @GetMapping("/changes")
    @Operation(summary = "上次看过以后稿件的改动", description = "没有看过的，204。")
    ResponseEntity<DraftVersions.Changes> changes(@PathVariable String taskId, CurrentUser user) {
        TaskDesk.OpenTask task = open(taskId, user);
        return versions.sinceLastLook(task.work(), task.step()).map(ResponseEntity::ok).orElseGet(() -> ResponseEntity.noContent().build());
    }

    @GetMapping("/background")
    @Operation(summary = "前几轮的答复和对同一提案者的答复")
    Background.Papers background(@PathVariable String taskId, CurrentUser user) {
        return background.of(open(taskId, user).work().proposal());
    }

    private TaskDesk.OpenTask open(String taskId, CurrentUser user) {
        return desk.open(taskId, user.id(), user.groups());
    }
}
