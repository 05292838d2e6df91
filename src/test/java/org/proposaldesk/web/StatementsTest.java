package org.proposaldesk.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.proposaldesk.CountedStatements;
import org.proposaldesk.Desk;
import org.proposaldesk.DeskTest;
import org.proposaldesk.Hand;
import org.proposaldesk.Item;
import org.proposaldesk.drafting.DraftContent;
import org.proposaldesk.drafting.Drafting;
import org.proposaldesk.drafting.Drafts;
import org.proposaldesk.process.ActionDesk;
import org.proposaldesk.process.TaskDesk;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * SQL statements of each step: taking the task, showing its form, handing it in. When a change makes them fewer, lower the
 * pinned number; when it makes them more, the change has to be worth it.
 */
@DeskTest
class StatementsTest {

    /** Step: claim, form, completion. One statement of confirm-survey tells what the proposer answered. */
    private static final String PINNED = """
            sign-for 19 22 44
            register 19 24 74
            approve-return 20 23 47
            record-return-decision 19 23 47
            plan-distribution 19 27 52
            approve-distribution 20 22 70
            approve-extension 19 23 47
            record-extension-decision 19 24 55
            notify-proposer 19 25 47
            contact-proposer 19 23 35
            obtain-opinion 19 22 56
            research-point 21 23 36
            draft-reply 19 25 84
            revise-draft 21 28 82
            review-by-section 21 28 73
            review-by-office 21 30 74
            review-publication 21 32 78
            review-by-deputy 21 29 73
            sign-reply 21 29 87
            assign-number 20 27 55
            seal-letter 20 25 58
            deliver-reply 19 29 69
            send-copies 19 25 79
            publish-reply 19 26 57
            record-survey 19 25 51
            confirm-survey 20 24 74
            follow-commitment 21 24 47
            confirm-commitment 22 24 76
            draft-opinion 19 25 71
            escalate 19 25 50
            approve-void-number 20 24 57
            resolve-delivery 19 28 48
            review-public-copy 20 31 58
            """;

    @Autowired
    private Desk desk;

    @Autowired
    private TaskService tasks;

    @Autowired
    private TaskViews views;

    @Autowired
    private ActionDesk actions;

    @Autowired
    private Drafts drafts;

    @Autowired
    private Drafting drafting;

    @Autowired
    private ObjectMapper json;

    private final Map<String, String> seen = new LinkedHashMap<>();

    @Test
    void areAsManyAsPinned() {
        // The first item fills caches.
        desk.takesIn(Desk.proposal()).ends();
        Item reply = desk.takesIn(Desk.proposal());
        step(reply, "sign-for", input -> { });
        step(reply, "register", input -> input.put("returnRequested", true).put("returnReason", "不属我局职责").put("suggestedUnit", "市工信局")
                .withArray("assistUnits").add("市财政局"));
        step(reply, "approve-return", input -> { });
        step(reply, "record-return-decision", input -> input.put("accepted", false));
        for (String step : List.of("plan-distribution", "approve-distribution")) {
            step(reply, step, input -> { });
        }
        reply.as("office").does("request-extension", input -> input.put("wished", "2025-08-08").put("reason", "需要实地调研"));
        for (String step : List.of("approve-extension", "record-extension-decision", "notify-proposer", "contact-proposer", "obtain-opinion", "research-point")) {
            step(reply, step, input -> { });
        }
        reply.reaches("draft-reply");
        step(reply, "draft-reply", input -> input.put("noCommitments", false).withArray("commitments").addObject().put("text", "修订条例")
                .put("kind", "POLICY").put("promisedOn", "2026-06-30"));
        reply.usually("review-by-section", input -> input.put("decision", "RETURN").put("reason", "请补充"));
        for (String step : List.of("revise-draft", "review-by-section", "review-by-office", "review-publication", "review-by-deputy", "sign-reply", "assign-number",
                "seal-letter", "deliver-reply", "send-copies", "publish-reply", "record-survey", "confirm-survey",
                "follow-commitment", "confirm-commitment")) {
            step(reply, step, input -> { });
        }
        Item opinion = desk.takesIn(Desk.assistProposal()).reaches("draft-opinion");
        step(opinion, "draft-opinion", input -> { });
        Item escalated = desk.takesIn(Desk.proposal());
        for (int round = 1; round <= 2; round++) {
            escalated.reaches("record-survey").usually("record-survey", input -> input.put("result", "DISSATISFIED").put("comment", "没有落到实处"))
                    .usually("confirm-survey");
        }
        step(escalated, "escalate", input -> { });
        Item difficult = desk.proposalAt("seal-letter");
        actions.perform(new ActionDesk.Caller(difficult.id(), null, "office", List.of("office", "staff")), "void-number",
                json.createObjectNode().put("reason", "号码印错"));
        step(difficult, "approve-void-number", input -> { });
        difficult.reaches("deliver-reply").usually("deliver-reply",
                input -> ((ObjectNode) input.withArray("deliveries").get(0)).put("result", "FAILED").put("cause", "SENT_BACK"));
        step(difficult, "resolve-delivery", input -> { });
        difficult.reaches("publish-reply").as("office").doesFrom("publish-reply", "return-publication", input -> input.put("reason", "还有联系电话"));
        step(difficult, "review-public-copy", input -> { });
        String found = seen.entrySet().stream().map(one -> one.getKey() + " " + one.getValue() + "\n").collect(Collectors.joining());
        assertThat(found).as("statements of claim, form and completion by step").isEqualTo(PINNED);
    }

    /** Neither showing nor signing the letters of merged items (并案) asks the database once more for each, besides what each signature keeps. */
    @Test
    void showingTheSignerThreeMergedItemsTakesAsManyAsOne() {
        Item one = withMerged(1);
        Item three = withMerged(3);
        form(one, "sign-reply");
        assertThat(form(three, "sign-reply")).isEqualTo(form(one, "sign-reply"));
    }

    private Item withMerged(int count) {
        Item lead = desk.proposalAt("research-point");
        for (int at = 0; at < count; at++) {
            desk.proposalAt("plan-distribution").mergedInto(lead);
        }
        return lead.reaches("sign-reply");
    }

    /** Nor do the letters to joint signers, although the day of writing says what the committee of the suggestions was called. */
    @Test
    void lettersToFiveSignersTakeAsManyAsToOne() {
        Item one = suggestion(1);
        Item five = suggestion(5);
        letters(one);
        assertThat(letters(five)).isEqualTo(letters(one));
        assertThat(form(five, "sign-reply")).isEqualTo(form(one, "sign-reply"));
    }

    private Item suggestion(int signers) {
        return desk.proposalAt("sign-reply", input -> {
            input.put("kind", "SUGGESTION");
            for (int at = 2; at <= signers; at++) {
                input.withArray("proposers").addObject().put("name", "代表" + at).put("category", "DEPUTY");
            }
        });
    }

    private int letters(Item item) {
        DraftContent content = drafts.latest(item.id(), 1).orElseThrow().content();
        return CountedStatements.of(() -> drafting.letters(item.proposal(), content)).statements();
    }

    private int form(Item item, String step) {
        String person = item.usualPerson(step);
        Hand hand = item.as(person);
        Task task = item.task(step);
        int[] statements = new int[1];
        desk.as(person, () -> statements[0] = CountedStatements.of(() -> show(hand, task)).statements());
        return statements[0];
    }

    private void step(Item item, String step, Consumer<ObjectNode> change) {
        Task task = item.task(step);
        String person = item.usualPerson(step);
        Hand hand = item.as(person);
        ObjectNode input = hand.input(task, change);
        CountedStatements.Count[] counts = new CountedStatements.Count[3];
        desk.as(person, () -> {
            counts[0] = CountedStatements.of(() -> tasks.claim(task.getId(), person));
            counts[1] = CountedStatements.of(() -> show(hand, task));
        });
        TaskDesk.OpenTask open = hand.open(task);
        desk.as(person, () -> counts[2] = CountedStatements.of(() -> desk.forms().complete(open, 0, input)));
        assertThat(counts[2].commits()).as("%s commits the step and what it changes at once", step).isEqualTo(1);
        seen.put(step, counts[0].statements() + " " + counts[1].statements() + " " + counts[2].statements());
    }

    private void show(Hand hand, Task task) {
        TaskDesk.OpenTask open = hand.open(task);
        views.of(open, desk.forms().input(open));
    }
}
