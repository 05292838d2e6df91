package org.proposaldesk.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.proposaldesk.Desk;
import org.proposaldesk.DeskTest;
import org.proposaldesk.Hand;
import org.proposaldesk.Item;
import org.proposaldesk.Refused;
import org.proposaldesk.proposal.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Whatever is sent, a step accepts it or says in Chinese what is wrong; it never fails. */
@DeskTest
class IllFormedInputTest {

    @Autowired
    private Desk desk;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ObjectMapper json;

    @Test
    void everyStepOfAReply() {
        Item item = desk.takesIn(Desk.proposal());
        item.as("office").completes("sign-for");
        survives(item, "register");
        item.usually("register", input -> input.put("returnRequested", true).put("returnReason", "不属我局职责").put("suggestedUnit", "市工信局")
                .withArray("assistUnits").add("市财政局"));
        for (String step : List.of("approve-return", "record-return-decision")) {
            survives(item, step);
            item.usually(step, input -> input.replace("accepted", input.has("accepted") ? json.getNodeFactory().booleanNode(false) : null));
        }
        for (String step : List.of("plan-distribution", "approve-distribution", "research-point", "obtain-opinion", "contact-proposer", "draft-reply",
                "review-by-section", "review-by-office", "review-publication", "review-by-deputy", "sign-reply", "assign-number", "seal-letter", "deliver-reply",
                "send-copies", "publish-reply", "record-survey", "confirm-survey", "follow-commitment",
                "confirm-commitment")) {
            if (!item.waitsAt(step)) {
                item.reaches(step);
            }
            survives(item, step);
            item.usually(step, input -> {
                if (step.equals("draft-reply")) {
                    input.put("noCommitments", false).withArray("commitments").addObject().put("text", "修订条例").put("kind", "POLICY")
                            .put("promisedOn", "2026-06-30");
                }
            });
        }
        assertThat(item.ended()).isTrue();
    }

    @Test
    void everyStepOfAnOpinion() {
        Item item = desk.takesIn(Desk.assistProposal());
        survives(item, "sign-for");
        survives(item.reaches("draft-opinion"), "draft-opinion");
        survives(item.reaches("deliver-reply"), "deliver-reply");
        item.usually("deliver-reply", input -> ((ObjectNode) input.withArray("deliveries").get(0)).put("result", "FAILED").put("cause", "SENT_BACK"));
        survives(item, "resolve-delivery");
    }

    /** Sends every field as something else than it should be, one at a time; what is accepted is taken back. */
    private void survives(Item item, String step) {
        Hand hand = item.as(item.usualPerson(step)).claims(step);
        Task task = item.task(step);
        ObjectNode usual = hand.input(task, input -> { });
        List<ObjectNode> inputs = new ArrayList<>(List.of(json.createObjectNode()));
        vary(usual, usual, inputs);
        for (ObjectNode input : inputs) {
            Throwable thrown = catchThrowable(() -> transaction.executeWithoutResult(status -> {
                status.setRollbackOnly();
                hand.handsIn(task, input);
            }));
            if (thrown != null) {
                assertThat(Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)).as("%s with %s", step, input)
                        .anyMatch(Refusal.class::isInstance);
                Refused.by(() -> {
                    throw (RuntimeException) thrown;
                });
            }
        }
    }

    private void vary(ObjectNode root, ObjectNode node, List<ObjectNode> inputs) {
        for (String field : iterable(node)) {
            JsonNode kept = node.get(field);
            for (String other : List.of("null", "[null]", "{}", "\"\\u0000 字\"", "-1", "[{}]")) {
                node.set(field, read(other));
                inputs.add(root.deepCopy());
            }
            node.set(field, kept);
            if (kept.isArray() && !kept.isEmpty() && kept.get(0) instanceof ObjectNode first) {
                vary(root, first, inputs);
            }
        }
    }

    private static List<String> iterable(ObjectNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private JsonNode read(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
