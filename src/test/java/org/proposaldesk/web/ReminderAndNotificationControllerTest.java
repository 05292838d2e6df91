package org.proposaldesk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.proposaldesk.Desk;
import org.proposaldesk.DeskTest;
import org.proposaldesk.Item;
import org.proposaldesk.notification.Channel;
import org.proposaldesk.process.RemindByHand;
import org.proposaldesk.proposal.NotFound;
import org.proposaldesk.web.security.CurrentUser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.server.ResponseStatusException;

/** Who may remind others, read messages, and see what could not be sent. */
@DeskTest
class ReminderAndNotificationControllerTest {

    private static final CurrentUser SUPERVISOR = new CurrentUser("supervisor", List.of("supervisor", "staff"));
    private static final CurrentUser OFFICE = new CurrentUser("office", List.of("office", "staff"));
    private static final CurrentUser ADMIN = new CurrentUser("admin", List.of(CurrentUser.ADMINISTRATORS));

    @Autowired
    private Desk desk;

    @Autowired
    private ReminderController reminders;

    @Autowired
    private NotificationController notifications;

    @Test
    void aSupervisorRemindsAndIsToldWhatHappened() {
        Item item = desk.takesIn(Desk.proposal());
        int before = notifications.unread(OFFICE).unread();

        RemindByHand.Result result = reminders.one(item.id(), SUPERVISOR);

        assertThat(result).isEqualTo(new RemindByHand.Result(1, 1, 0, List.of("办公室（建议提案专干）")));
        assertThat(reminders.one(item.id(), SUPERVISOR)).isEqualTo(new RemindByHand.Result(0, 0, 1, List.of()));
        assertThat(notifications.unread(OFFICE).unread()).isEqualTo(before + 1);
        UUID newest = notifications.box(OFFICE).messages().get(0).id();
        assertThat(notifications.read(new NotificationController.Read(List.of(newest)), OFFICE).unread()).isEqualTo(before);
    }

    @Test
    void othersMayNotRemind() {
        Item item = desk.takesIn(Desk.proposal());
        assertThatThrownBy(() -> reminders.one(item.id(), OFFICE)).isInstanceOf(ResponseStatusException.class).hasMessageContaining("403");
        assertThatThrownBy(() -> reminders.overdue(ADMIN)).isInstanceOf(ResponseStatusException.class).hasMessageContaining("403");
        assertThatThrownBy(() -> reminders.one(UUID.randomUUID(), SUPERVISOR)).isInstanceOf(NotFound.class);
    }

    @Test
    void whatCouldNotBeSentIsForTheAdministrator() {
        assertThat(notifications.failed(ADMIN)).isEmpty();
        assertThatThrownBy(() -> notifications.failed(SUPERVISOR)).isInstanceOf(ResponseStatusException.class).hasMessageContaining("403");
        assertThatThrownBy(() -> notifications.retry(UUID.randomUUID(), OFFICE)).isInstanceOf(ResponseStatusException.class);
        assertThatThrownBy(() -> notifications.retryAll(OFFICE)).isInstanceOf(ResponseStatusException.class).hasMessageContaining("403");
        assertThatThrownBy(() -> notifications.retry(UUID.randomUUID(), ADMIN)).isInstanceOf(NotFound.class);
    }

    /** Nothing is configured here: there is no channel to switch, and messages in the application cannot be switched off. */
    @Test
    void messagesInTheApplicationAlwaysCome() {
        assertThat(notifications.box(OFFICE).channels()).isEmpty();
        assertThatThrownBy(() -> notifications.channel(Channel.IN_APP, new NotificationController.On(false), OFFICE))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("系统消息不能关闭");
    }
}
