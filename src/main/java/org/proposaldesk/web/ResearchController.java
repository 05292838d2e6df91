package org.proposaldesk.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.proposaldesk.process.TaskDesk;
import org.proposaldesk.research.Contributions;
import org.proposaldesk.research.Contributions.Attributed;
import org.proposaldesk.research.Contributions.Contribution;
import org.proposaldesk.research.Figure;
import org.proposaldesk.research.FigureComparison;
import org.proposaldesk.web.security.CurrentUser;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What forms ask about the research: figures that are stated differently elsewhere, and who contributed which paragraph. */
@RestController
@RequestMapping("/bureau/api/tasks/{taskId}")
@Tag(name = "tasks", description = "任务表单")
public class ResearchController {

    /** A figure that another place states differently. */
    public record Disagreement(String name, String period, String amount, String otherAmount, String place) {
    }

    /** The paragraphs of one answer. */
    public record Answer(UUID pointId, List<Attributed> paragraphs) {
    }

    /** @param contributed what sections and units contributed, used or not */
    public record Shares(List<Answer> answers, List<Contribution> contributed) {
    }

    private final TaskDesk desk;
    private final FigureComparison comparison;
    private final Contributions contributions;
    private final ObjectMapper json;

    ResearchController(TaskDesk desk, FigureComparison comparison, Contributions contributions, ObjectMapper json) {
        this.desk = desk;
        this.comparison = comparison;
        this.contributions = contributions;
        this.json = json;
    }

    /** The figures that are typed in this form, as they were saved. */
    @GetMapping("/figures")
    @Operation(summary = "数据比对", description = "本局其他答复中同一数据的不同说法")
    List<Disagreement> figures(@PathVariable String taskId, CurrentUser user) {
        TaskDesk.OpenTask task = desk.open(taskId, user.id(), user.groups());
        List<FigureComparison.Stated> typed = StreamSupport.stream(desk.input(task).content().path("figures").spliterator(), false)
                .filter(JsonNode::isObject).map(one -> new FigureComparison.Stated(task.work().subject(), figure(one))).toList();
        return comparison.of(task.work().proposalId(), typed).stream().map(one -> new Disagreement(one.stated().figure().name(),
                one.stated().figure().period(), one.stated().figure().amount(), one.otherAmount(), one.place())).toList();
    }

    private static Figure figure(JsonNode typed) {
        return new Figure(null, typed.path("name").asText(""), typed.path("value").asText(""), typed.path("unit").asText(""),
                typed.path("period").asText(""), typed.path("source").asText(""), null);
    }

    /** Who contributed which paragraph of the draft in this form, as it was saved. */
    @GetMapping("/contributions")
    @Operation(summary = "各段由谁提供")
    Shares contributions(@PathVariable String taskId, CurrentUser user) {
        TaskDesk.OpenTask task = desk.open(taskId, user.id(), user.groups());
        List<Contribution> all = contributions.of(task.work().proposalId(), task.work().round());
        List<Answer> answers = StreamSupport.stream(desk.input(task).content().path("answers").spliterator(), false)
                .map(one -> new Answer(json.convertValue(one.path("pointId"), UUID.class),
                        Contributions.attribute(one.path("text").asText(""), all))).toList();
        return new Shares(answers, all);
    }
}
