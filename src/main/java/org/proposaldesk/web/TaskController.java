package org.proposaldesk.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.proposaldesk.drafting.Proofreading;
import org.proposaldesk.process.StepNames;
import org.proposaldesk.process.TaskDesk;
import org.proposaldesk.proposal.NotFound;
import org.proposaldesk.survey.SurveySheet;
import org.proposaldesk.web.security.CurrentUser;
import org.proposaldesk.web.upload.FileDownload;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

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

    /**
     * What a page has when somebody else has saved.
     *
     * @param base  what the page began from
     * @param input what it shows now
     */
    public record Unsaved(JsonNode base, JsonNode input) {
    }

    /** @param personName who saved what the page was brought together with; null when nobody did */
    public record Merged(@JsonUnwrapped TaskDesk.Merged merged, String personName) {
    }

    private final TaskDesk desk;
    private final TaskViews views;
    private final CaseViews history;
    private final Letters letters;
    private final StepNames names;
    private final SurveySheet surveySheet;

    TaskController(TaskDesk desk, TaskViews views, CaseViews history, Letters letters, StepNames names, SurveySheet surveySheet) {
        this.desk = desk;
        this.views = views;
        this.history = history;
        this.letters = letters;
        this.names = names;
        this.surveySheet = surveySheet;
    }

    @GetMapping
    @Operation(summary = "任务及其案卷")
    TaskView view(@PathVariable String taskId, CurrentUser user) {
        TaskDesk.OpenTask task = open(taskId, user);
        desk.seen(task);
        return views.of(task, desk.input(task));
    }

    @PutMapping("/input")
    @Operation(summary = "暂存表单内容")
    Map<String, Integer> save(@PathVariable String taskId, @RequestBody Content content, CurrentUser user) {
        return Map.of("version", desk.save(open(taskId, user), content.version(), content.input()));
    }

    @PostMapping("/input/merge")
    @Operation(summary = "与别处保存的内容合并", description = "只算出结果，不保存。只有一处改过的栏目自动合并；两处都改过的列为冲突。")
    Merged merge(@PathVariable String taskId, @RequestBody Unsaved page, CurrentUser user) {
        TaskDesk.Merged merged = desk.merge(open(taskId, user), page.base(), page.input());
        return new Merged(merged, merged.person() == null ? null : names.actor(merged.person()));
    }

    @PostMapping("/complete")
    @Operation(summary = "提交表单，办结本步", description = "回答 done：办了什么，与“办理经过”所记相同。")
    Map<String, String> complete(@PathVariable String taskId, @RequestBody Content content, CurrentUser user) {
        return Map.of("done", desk.complete(open(taskId, user), content.version(), content.input()));
    }

    @GetMapping("/letter.{format}")
    @Operation(summary = "文稿现样", description = "format：pdf、ofd、docx；addressee：联名件的第几位提案者，不填为领衔人；merged：并入本件的某一件")
    ResponseEntity<byte[]> letter(@PathVariable String taskId, @PathVariable String format, @RequestParam(required = false) Integer addressee,
            @RequestParam(required = false) UUID merged, CurrentUser user) {
        TaskDesk.OpenTask task = open(taskId, user);
        return letters.of(task, desk.input(task), merged, addressee, LetterFiles.format(format));
    }

    @GetMapping("/letters.zip")
    @Operation(summary = "致各位提案者的文稿现样", description = "format：pdf、ofd、docx")
    ResponseEntity<byte[]> allLetters(@PathVariable String taskId, @RequestParam(defaultValue = "pdf") String format, CurrentUser user) {
        TaskDesk.OpenTask task = open(taskId, user);
        return letters.pack(task, desk.input(task), LetterFiles.format(format));
    }

    @GetMapping("/public-copy.{format}")
    @Operation(summary = "公开件现样", description = "format：pdf、ofd、docx")
    ResponseEntity<byte[]> publicCopy(@PathVariable String taskId, @PathVariable String format, CurrentUser user) {
        TaskDesk.OpenTask task = open(taskId, user);
        return letters.publicCopy(task, desk.input(task), LetterFiles.format(format));
    }

    @GetMapping("/survey-sheet.pdf")
    @Operation(summary = "征询意见表", description = "随答复寄出，带网上填写链接的二维码；登记送达以前，由办理送达的人打印。addressee：哪一位提案者")
    ResponseEntity<byte[]> surveySheet(@PathVariable String taskId, @RequestParam String addressee, CurrentUser user) {
        TaskDesk.OpenTask task = open(taskId, user);
        String token = Optional.ofNullable(history.enclosed(task).get(addressee))
                .orElseThrow(() -> new NotFound("没有可以打印的征询意见表：没有征询这一位，或者送达已经登记。请刷新页面。"));
        String link = ServletUriComponentsBuilder.fromCurrentContextPath().pathSegment("survey", token).toUriString();
        return FileDownload.of("征询意见表-" + task.work().proposal().number() + ".pdf", "application/pdf",
                surveySheet.of(task.work().proposal(), addressee, link));
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
