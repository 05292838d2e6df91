package org.proposaldesk.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.proposaldesk.Desk;
import org.proposaldesk.DeskClock;
import org.proposaldesk.DeskTest;
import org.proposaldesk.Hand;
import org.proposaldesk.Item;
import org.proposaldesk.deadline.Reminders;
import org.proposaldesk.notification.Inbox;
import org.springframework.beans.factory.annotation.Autowired;

/** 人工催办: a supervisor reminds of one item or of everything overdue; says what happened, and moves no date (F9). */
@DeskTest
class RemindByHandTest {

    @Autowired
    private Desk desk;

    @Autowired
    private RemindByHand byHand;

    @Autowired
    private Reminders reminders;

    @Autowired
    private TaskCards cards;

    @Autowired
    private Inbox inbox;

    @Test
    void everybodyWhoHasATaskOfTheItemIsReminded() {
        Item item = desk.proposalAt("research-point");
        List<Date> due = item.openTasks().stream().map(Task::getDueDate).toList();

        RemindByHand.Result result = byHand.ofItem(item.id(), "supervisor");

        assertThat(result.items()).isEqualTo(1);
        assertThat(result.tasks()).isEqualTo(item.openTasks().size());
        assertThat(result.toWhom()).contains("成果转化与科技金融科", "高新技术科");
        assertThat(reminders.of(item.id())).hasSize(result.tasks()).allSatisfy(one -> {
            assertThat(one.reminder().sentBy()).isEqualTo("supervisor");
            assertThat(one.createdAt()).isNotNull();
        });
        assertThat(item.openTasks()).extracting(Task::getDueDate).as("the deadline stays").isEqualTo(due);
        assertThat(inbox.of("zhou.nanping")).anySatisfy(message -> {
            assertThat(message.headline()).contains(item.proposal().number()).contains("督办专员催办“研究提案要点”");
            assertThat(message.taskId()).isNotNull();
            assertThat(message.read()).isFalse();
        });
    }

    /** A second click the same day repeats nothing and says so; the next day it counts again. */
    @Test
    void theCardAndTheFormCountHowOften() {
        Item item = desk.proposalAt("draft-reply");
        assertThat(byHand.ofItem(item.id(), "supervisor").tasks()).isEqualTo(1);
        RemindByHand.Result again = byHand.ofItem(item.id(), "deputy");
        assertThat(again.tasks()).isZero();
        assertThat(again.already()).isEqualTo(1);

        DeskClock.morningOf(DeskClock.today().plusDays(1));
        byHand.ofItem(item.id(), "supervisor");

        Task task = item.task("draft-reply");
        Hand hand = item.as("hightech");
        assertThat(hand.open(task).reminded()).isEqualTo(2);
        assertThat(cards.of(List.of(task.getId()), "hightech", List.of("section-high-tech"))).singleElement()
                .satisfies(card -> assertThat(card.reminded()).isEqualTo(2));
    }

    @Test
    void everythingOverdueIsRemindedOfAtOnceAndNothingElse() {
        Item late = desk.proposalAt("draft-reply");
        DeskClock.morningOf(late.due("draft-reply").plusDays(1));
        Item fresh = desk.takesIn(Desk.proposal());

        RemindByHand.Result result = byHand.ofEverythingOverdue("supervisor");

        assertThat(result.items()).isPositive();
        assertThat(reminders.of(late.id())).hasSize(1);
        assertThat(reminders.of(fresh.id())).isEmpty();
    }

    @Test
    void onlyThoseWhoSuperviseMayRemind() {
        assertThat(RemindByHand.mayRemind(List.of("supervisor"))).isTrue();
        assertThat(RemindByHand.mayRemind(List.of("deputy-leader"))).isTrue();
        assertThat(RemindByHand.mayRemind(List.of("office", "staff"))).isFalse();
    }
}
