package org.proposaldesk.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.proposaldesk.Desk;
import org.proposaldesk.DeskTest;
import org.proposaldesk.Item;
import org.proposaldesk.Refused;
import org.springframework.beans.factory.annotation.Autowired;

/** R17: different hands, by person, whatever duties the person gets in between. */
@DeskTest
class SeparationTest {

    @Autowired
    private Desk desk;

    private static final Set<String> DRAFTS = Set.of("draft-reply", "revise-draft");

    /** For each step those earlier steps whose hands may not do it (domain 8.2). */
    private static final Map<String, Set<String>> BARRED = Map.ofEntries(
            Map.entry("approve-distribution", Set.of("plan-distribution")),
            Map.entry("approve-return", Set.of("register")),
            Map.entry("revise-draft", Set.of("review-by-section")),
            Map.entry("review-by-section", DRAFTS),
            Map.entry("review-by-office", Set.of("draft-reply", "revise-draft", "review-by-section")),
            Map.entry("review-by-deputy", Set.of("draft-reply", "revise-draft", "review-by-office")),
            Map.entry("sign-reply", Set.of("draft-reply", "revise-draft", "review-by-section", "review-by-office", "review-by-deputy")),
            Map.entry("assign-number", Set.of("sign-reply")),
            Map.entry("seal-letter", Set.of("sign-reply", "assign-number")),
            Map.entry("review-publication", DRAFTS),
            Map.entry("confirm-survey", Set.of("draft-reply", "revise-draft", "research-point", "record-survey")),
            Map.entry("confirm-commitment", Set.of("follow-commitment")));

    @Autowired
    private TaskService tasks;

    /** Who did which step so far. */
    private final Map<String, String> hands = new LinkedHashMap<>();
    private final Map<String, Set<String>> found = new TreeMap<>();

    @Test
    void whoHadOneHandMayNotHaveTheOther() {
        Item item = desk.takesIn(Desk.proposal());
        step(item, "sign-for", input -> { });
        step(item, "register", input -> input.put("returnRequested", true).put("returnReason", "不属我局职责").put("suggestedUnit", "市工信局")
                .withArray("assistUnits").add("市财政局"));
        step(item, "plan-distribution", input -> { });
        step(item, "approve-distribution", input -> { });
        step(item, "approve-return", input -> { });
        step(item, "record-return-decision", input -> input.put("accepted", false));
        step(item, "research-point", input -> { });
        step(item, "obtain-opinion", input -> { });
        step(item, "contact-proposer", input -> { });
        item.reaches("draft-reply");
        step(item, "draft-reply", input -> input.put("noCommitments", false).withArray("commitments").addObject().put("text", "修订条例")
                .put("kind", "POLICY").put("promisedOn", "2026-06-30"));
        step(item, "review-by-section", input -> input.put("decision", "RETURN").put("reason", "请补充"));
        step(item, "revise-draft", input -> { });
        for (String step : List.of("review-by-section", "review-by-office", "review-publication", "review-by-deputy", "sign-reply", "assign-number", "seal-letter",
                "deliver-reply", "send-copies", "publish-reply", "record-survey", "confirm-survey", "follow-commitment",
                "confirm-commitment")) {
            step(item, step, input -> { });
        }
        assertThat(item.ended()).isTrue();
        assertThat(found).isEqualTo(new TreeMap<>(BARRED));
    }

    @Test
    void whoWroteAnOpinionNeitherReviewsNorSignsIt() {
        Item item = desk.takesIn(Desk.assistProposal()).reaches("draft-opinion");
        for (String step : List.of("draft-opinion", "review-by-section", "review-by-office", "sign-reply")) {
            step(item, step, input -> { });
        }
        assertThat(found).isEqualTo(Map.of("review-by-section", Set.of("draft-opinion"),
                "review-by-office", Set.of("draft-opinion", "review-by-section"),
                "sign-reply", Set.of("draft-opinion", "review-by-section", "review-by-office")));
    }

    /** Everybody who had a hand gets the duty for this step and tries to take it; then a new person does it. */
    private void step(Item item, String step, Consumer<ObjectNode> change) {
        Task task = item.task(step);
        String group = tasks.getIdentityLinksForTask(task.getId()).stream().map(IdentityLink::getGroupId).filter(Objects::nonNull).findFirst().orElseThrow();
        hands.forEach((earlier, person) -> desk.withDuty(person, group, () -> {
            Throwable refused = catchThrowable(() -> desk.as(person, () -> tasks.claim(task.getId(), person)));
            if (refused == null) {
                tasks.setAssignee(task.getId(), null);
            } else {
                assertThat(Refused.by(() -> desk.as(person, () -> tasks.claim(task.getId(), person))).rule()).isEqualTo("R17");
                found.computeIfAbsent(step, key -> new TreeSet<>()).add(earlier);
            }
        }));
        String person = desk.hires(group, "staff");
        item.as(person).completes(step, change);
        hands.put(step, person);
    }
}
