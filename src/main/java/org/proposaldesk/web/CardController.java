package org.proposaldesk.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.proposaldesk.process.TaskCards;
import org.proposaldesk.supervision.CaseStories;
import org.proposaldesk.supervision.CaseStory;
import org.proposaldesk.supervision.Viewer;
import org.proposaldesk.process.TaskDesk;
import org.proposaldesk.proposal.NotFound;
import org.proposaldesk.web.security.CurrentUser;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What Tasklist shows of a task beside its form: the card in the list and the story of the item. */
@RestController
@Tag(name = "tasks", description = "任务表单")
public class CardController {

    private final TaskCards cards;
    private final TaskDesk desk;
    private final CaseStories stories;

    CardController(TaskCards cards, TaskDesk desk, CaseStories stories) {
        this.cards = cards;
        this.desk = desk;
        this.stories = stories;
    }

    /** Cards of the tasks that the caller may see; others are left out. */
    @GetMapping("/bureau/api/tasks/cards")
    @Operation(summary = "任务卡片")
    List<TaskCards.Card> cards(@RequestParam List<String> ids, CurrentUser user) {
        return cards.of(ids, user.id(), user.groups());
    }

    @GetMapping("/bureau/api/tasks/{taskId}/journal")
    @Operation(summary = "办理经过")
    CaseStory journal(@PathVariable String taskId, CurrentUser user) {
        TaskDesk.OpenTask task = desk.open(taskId, user.id(), user.groups());
        return stories.find(new Viewer(user.id(), user.groups()), task.work().proposalId())
                .orElseThrow(() -> new NotFound("找不到这件办理件，请刷新任务列表。"));
    }
}
