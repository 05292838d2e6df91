package org.proposaldesk.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.proposaldesk.CountedStatements;
import org.proposaldesk.Desk;
import org.proposaldesk.DeskTest;
import org.proposaldesk.Hand;
import org.proposaldesk.Item;
import org.proposaldesk.LargeItem;
import org.proposaldesk.process.TaskDesk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** SQL statements of writing a letter: the form and its saving, which happen more often than anything else. */
@DeskTest
class DraftStatementsTest {

    private static final String DRAFTER = "hightech";

    @Autowired
    private Desk desk;

    @Autowired
    private TaskViews views;

    @Autowired
    private JdbcClient jdbc;

    private Task draft(Item item) {
        item.as(DRAFTER).claims("draft-reply");
        return item.task("draft-reply");
    }

    private int shown(Item item, Task task) {
        Hand hand = item.as(DRAFTER);
        return CountedStatements.of(() -> {
            TaskDesk.OpenTask open = hand.open(task);
            views.of(open, desk.forms().input(open));
        }).statements();
    }

    @Test
    void theFormOfALargeItemTakesAsManyAsThatOfASmallOne() {
        Item item = desk.proposalAt("draft-reply");
        Task task = draft(item);
        item.as(DRAFTER).keeps(task, input -> { });
        shown(item, task);
        int small = shown(item, task);
        LargeItem.fill(jdbc, item.id().toString());
        // With a letter its signature and its number are asked for.
        assertThat(shown(item, task)).isEqualTo(small + 2);
    }

    @Test
    void aSaveTakesTwo() {
        Item item = desk.proposalAt("draft-reply");
        Task task = draft(item);
        TaskDesk.OpenTask open = item.as(DRAFTER).open(task);
        ObjectNode input = item.as(DRAFTER).input(task, typed -> { });
        for (int version = 0; version < 3; version++) {
            int seen = version;
            CountedStatements.Count count = CountedStatements.of(() -> desk.forms().save(open, seen, input));
            assertThat(count.statements()).as("it holds the item and writes").isEqualTo(2);
            assertThat(count.commits()).isEqualTo(1);
        }
    }
}
