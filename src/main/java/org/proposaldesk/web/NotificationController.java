package org.proposaldesk.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.proposaldesk.notification.Channel;
import org.proposaldesk.notification.ChannelSwitches;
import org.proposaldesk.notification.DeadLetters;
import org.proposaldesk.notification.Inbox;
import org.proposaldesk.proposal.NotFound;
import org.proposaldesk.web.security.CurrentUser;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The caller's own messages and channels; for administrators the messages that could not be sent. */
@RestController
@RequestMapping("/bureau/api/notifications")
@Tag(name = "notifications", description = "消息")
public class NotificationController {

    /** @param unread how many messages wait to be read */
    public record Unread(int unread) {
    }

    public record Box(List<Inbox.Message> messages, List<ChannelSwitches.Switch> channels) {
    }

    public record Read(List<UUID> ids) {
    }

    public record On(boolean on) {
    }

    private final Inbox inbox;
    private final ChannelSwitches switches;
    private final DeadLetters deadLetters;

    NotificationController(Inbox inbox, ChannelSwitches switches, DeadLetters deadLetters) {
        this.inbox = inbox;
        this.switches = switches;
        this.deadLetters = deadLetters;
    }

    @GetMapping
    @Operation(summary = "我的消息和接收方式")
    Box box(CurrentUser user) {
        return new Box(inbox.of(user.id()), switches.of(user.id()));
    }

    @GetMapping("/unread")
    @Operation(summary = "未读消息数")
    Unread unread(CurrentUser user) {
        return new Unread(inbox.unread(user.id()));
    }

    @PostMapping("/read")
    @Operation(summary = "标为已读")
    Unread read(@RequestBody Read read, CurrentUser user) {
        inbox.read(user.id(), read.ids());
        return unread(user);
    }

    @PutMapping("/channels/{channel}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "开启或关闭一种接收方式")
    void channel(@PathVariable Channel channel, @RequestBody On on, CurrentUser user) {
        switches.set(user.id(), channel, on.on());
    }

    /** Messages that were given up; refused (403) to people who are not administrators. */
    @GetMapping("/failed")
    @Operation(summary = "未能发出的消息")
    List<DeadLetters.DeadLetter> failed(CurrentUser user) {
        requireAdministrator(user);
        return deadLetters.all();
    }

    @PostMapping("/failed/{id}/retry")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "重新发送")
    void retry(@PathVariable UUID id, CurrentUser user) {
        requireAdministrator(user);
        if (!deadLetters.sendAgain(id)) {
            throw new NotFound("这条消息已经重新发送或不存在，请刷新页面。");
        }
    }

    /** @param count how many messages go out again */
    public record Retried(int count) {
    }

    @PostMapping("/failed/retry")
    @Operation(summary = "全部重新发送")
    Retried retryAll(CurrentUser user) {
        requireAdministrator(user);
        return new Retried(deadLetters.sendAllAgain());
    }

    private static void requireAdministrator(CurrentUser user) {
        if (!user.isMemberOf(CurrentUser.ADMINISTRATORS)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
