package org.proposaldesk.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.proposaldesk.process.ActionDesk;
import org.proposaldesk.web.security.CurrentUser;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What may be done with an item beside its steps (更多操作), from the item itself or from one of its open tasks. */
@RestController
@RequestMapping("/bureau/api")
@Tag(name = "actions", description = "更多操作")
public class ActionController {

    private final ActionDesk desk;

    ActionController(ActionDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/proposals/{id}/actions")
    @Operation(summary = "现在可对本件进行的操作")
    List<ActionDesk.Offer> ofItem(@PathVariable UUID id, CurrentUser user) {
        return desk.offers(caller(id, null, user));
    }

    @GetMapping("/proposals/{id}/actions/{action}")
    @Operation(summary = "一项操作的表单")
    ActionDesk.Form formOfItem(@PathVariable UUID id, @PathVariable String action, CurrentUser user) {
        return desk.form(caller(id, null, user), action);
    }

    @PostMapping("/proposals/{id}/actions/{action}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "进行一项操作")
    void performOnItem(@PathVariable UUID id, @PathVariable String action, @RequestBody JsonNode input, CurrentUser user) {
        desk.perform(caller(id, null, user), action, input);
    }

    @GetMapping("/tasks/{taskId}/actions")
    @Operation(summary = "现在可在本任务中进行的操作")
    List<ActionDesk.Offer> ofTask(@PathVariable String taskId, CurrentUser user) {
        return desk.offers(caller(null, taskId, user));
    }

    @GetMapping("/tasks/{taskId}/actions/{action}")
    @Operation(summary = "任务中一项操作的表单")
    ActionDesk.Form formOfTask(@PathVariable String taskId, @PathVariable String action, CurrentUser user) {
        return desk.form(caller(null, taskId, user), action);
    }

    @PostMapping("/tasks/{taskId}/actions/{action}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "在任务中进行一项操作")
    void performOnTask(@PathVariable String taskId, @PathVariable String action, @RequestBody JsonNode input, CurrentUser user) {
        desk.perform(caller(null, taskId, user), action, input);
    }

    private static ActionDesk.Caller caller(UUID id, String taskId, CurrentUser user) {
        return new ActionDesk.Caller(id, taskId, user.id(), user.groups());
    }
}
