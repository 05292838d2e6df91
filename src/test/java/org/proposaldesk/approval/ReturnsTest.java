package org.proposaldesk.approval;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.proposaldesk.Desk;
import org.proposaldesk.DeskTest;
import org.proposaldesk.Item;
import org.proposaldesk.Refused;
import org.proposaldesk.proposal.JournalEntry;
import org.proposaldesk.proposal.Refusal;
import org.springframework.beans.factory.annotation.Autowired;

/** R18: a return from every hand to every earlier one, in every state of countersigning, goes on as the one who returned it wants. */
@DeskTest
class ReturnsTest {

    /** How far the countersigners are when the letter is returned. */
    enum Countersigning {
        /** Nobody was asked. */
        NONE,
        /** Three at once, and all have agreed. */
        ALL_AGREED,
        /** Three at once: the first has agreed, the second returns it, the third has not answered. */
        IN_FLIGHT,
        /** Three one after the other: the first has agreed, the second returns it, the third was not asked yet. */
        IN_ORDER
    }

    /** One way of returning a letter. */
    record Way(String from, String to, Countersigning countersigning, Resume resume) {
    }

    private static final List<String> ROUTE = List.of("revise-draft", "review-by-section", "review-by-office", "countersign", "review-publication",
            "review-by-deputy", "sign-reply");

    private static final List<String> COUNTERSIGNERS = List.of("section-achievements-head", "section-planning-head", "section-regional-head");

    /** Every hand, every hand before it, every state of countersigning that there can be then, both ways of going on. */
    static Stream<Way> ways() {
        return ROUTE.stream().flatMap(from -> ROUTE.subList(0, ROUTE.indexOf(from)).stream().flatMap(to -> Stream.of(Countersigning.values())
                .filter(state -> possible(from, to, state)).flatMap(state -> Stream.of(Resume.values()).map(resume -> new Way(from, to, state, resume)))));
    }

    private static boolean possible(String from, String to, Countersigning state) {
        boolean countersigned = ROUTE.indexOf(from) > ROUTE.indexOf("countersign");
        return switch (state) {
            case NONE -> !from.equals("countersign") && !to.equals("countersign");
            case ALL_AGREED -> countersigned;
            case IN_FLIGHT, IN_ORDER -> from.equals("countersign");
        };
    }

    @Autowired
    private Desk desk;

    @Autowired
    private Returns returns;

    @Autowired
    private TaskService tasks;

    @ParameterizedTest
    @MethodSource("ways")
    void r18GoesBackAndOnAsWanted(Way way) {
        Item item = desk.proposalAt("review-by-section");
        while (!item.waitsAt(way.from())) {
            step(item, way.countersigning());
        }
        if (way.from().equals("countersign")) {
            handIn(item, "li.baijun", "countersign", input -> { });
        }
        String returner = way.from().equals("countersign") ? "planning.head" : item.usualPerson(way.from());
        if (way.countersigning() == Countersigning.IN_FLIGHT) {
            types(item, "regional.head", "第三条请与省里口径一致");
        }
        int before = item.journal().size();
        handIn(item, returner, way.from(), input -> input.put("decision", "RETURN").put("returnTo", way.to()).put("reason", "请补充数据").put("resume", way.resume().name()));
        assertThat(item.openSteps().stream().distinct()).as("only the one whom it was returned to has it").containsExactly(way.to());
        assertThat(item.lastEntry().returnTo()).isEqualTo(way.to());
        assertThat(item.journal().stream().limit(before).filter(entry -> entry.step().equals("countersign"))).as("opinions that are kept")
                .hasSize(switch (way.countersigning()) {
                    case NONE -> 0;
                    case ALL_AGREED -> 3;
                    case IN_FLIGHT, IN_ORDER -> 1;
                });
        assertThat(returns.of(item.id())).singleElement().satisfies(one -> assertThat(one.number()).isEqualTo(1));

        int returned = item.journal().size();
        while (!item.waitsAt("assign-number")) {
            if (way.countersigning() == Countersigning.IN_FLIGHT && has(item, "regional.head")) {
                assertThat(typed(item, "regional.head")).as("what was typed while another returned it").isEqualTo("第三条请与省里口径一致");
            }
            step(item, way.countersigning());
        }
        assertThat(item.journal().stream().skip(returned).map(entry -> entry.step() + " " + entry.person())).containsExactlyElementsOf(expected(way));
    }

    /** Whoever has to look at the letter after the return, in the order of the hands. */
    private static List<String> expected(Way way) {
        List<String> expected = new ArrayList<>();
        boolean inOrder = way.resume() == Resume.IN_ORDER;
        for (String hand : ROUTE) {
            int place = ROUTE.indexOf(hand);
            boolean target = hand.equals(way.to());
            boolean afterTarget = place > ROUTE.indexOf(way.to());
            boolean notPassedYet = place >= ROUTE.indexOf(way.from());
            boolean newText = way.to().equals("revise-draft") && hand.equals("review-publication");
            if (hand.equals("countersign")) {
                expected.addAll(countersigners(way, target || inOrder && afterTarget).stream().map(person -> hand + " " + person).toList());
            } else if (target || notPassedYet || newText || inOrder && afterTarget) {
                expected.add(hand + " " + usually(hand));
            }
        }
        return expected;
    }

    private static List<String> countersigners(Way way, boolean all) {
        List<String> people = List.of("li.baijun", "planning.head", "regional.head");
        return switch (way.countersigning()) {
            case NONE -> List.of();
            case ALL_AGREED -> all ? people : List.of();
            case IN_FLIGHT, IN_ORDER -> all ? people : people.subList(1, 3);
        };
    }

    private static String usually(String hand) {
        return switch (hand) {
            case "revise-draft" -> "hightech";
            case "review-by-section" -> "hightech.head";
            case "review-by-office" -> "reviewer";
            case "review-publication" -> "publication";
            case "review-by-deputy" -> "deputy";
            default -> "zhang.jun";
        };
    }

    /** The next hand passes it on; of several countersigners the first in the order of the sections. */
    private void step(Item item, Countersigning state) {
        String step = item.openSteps().get(0);
        if (step.equals("countersign")) {
            String person = Stream.of("li.baijun", "planning.head", "regional.head").filter(one -> has(item, one)).findFirst().orElseThrow();
            handIn(item, person, step, input -> { });
        } else {
            item.usually(step, input -> {
                if (step.equals("review-by-office") && state != Countersigning.NONE) {
                    COUNTERSIGNERS.forEach(input.withArray("countersigners")::add);
                    input.put("inOrder", state == Countersigning.IN_ORDER);
                }
            });
        }
    }

    private boolean has(Item item, String person) {
        return item.openTasks().stream().anyMatch(task -> isOf(task, person));
    }

    private boolean isOf(Task task, String person) {
        return task.getTaskDefinitionKey().equals("countersign") && desk.groups(task).contains(desk.headGroup(person));
    }

    private Task task(Item item, String person) {
        return item.openTasks().stream().filter(task -> isOf(task, person)).findFirst().orElseThrow();
    }

    private void types(Item item, String person, String opinion) {
        Task task = task(item, person);
        desk.as(person, () -> tasks.claim(task.getId(), person));
        item.as(person).keeps(task, input -> input.put("opinion", opinion));
    }

    private String typed(Item item, String person) {
        return desk.forms().input(item.as(person).open(task(item, person))).content().get("opinion").asText();
    }

    private void handIn(Item item, String person, String step, Consumer<ObjectNode> change) {
        if (!step.equals("countersign")) {
            item.as(person).completes(step, change);
            return;
        }
        item.as(person).completesOwn(step, desk.headGroup(person), change);
    }

    @ParameterizedTest
    @EnumSource
    void r18AReturnHasItsCauses(Desk.Way way) {
        Item item = desk.proposalAt("review-by-office");
        Refusal refusal = item.as("reviewer", way).isRefused("review-by-office",
                input -> input.put("decision", "RETURN").put("reason", "请补充数据").putArray("causes"));
        assertThat(Refused.rules(refusal)).containsExactly("R18");
        assertThat(Refused.fields(refusal)).containsExactly("causes");
    }

    @ParameterizedTest
    @EnumSource
    void r18ARemarkIsOnAPartThatTheLetterHas(Desk.Way way) {
        Item item = desk.proposalAt("review-by-office");
        Refusal refusal = item.as("reviewer", way).isRefused("review-by-office", input -> {
            input.put("decision", "RETURN").put("reason", "见逐段意见");
            remark(input, "answers[7]", "请补充");
            remark(input, "closing", " ");
        });
        assertThat(Refused.fields(refusal)).containsExactly("remarks[0].part", "remarks[1].text");
    }

    @Test
    void r18ReturnsAreCountedAndTheirRemarksReachTheDrafter() {
        Item item = desk.proposalAt("review-by-office");
        item.usually("review-by-office", input -> {
            input.put("decision", "RETURN").put("reason", "见逐段意见").putArray("causes").add("FACTS").add("UNANSWERED");
            remark(input, "answers[1]", "补助标准请写明年份");
        });
        assertThat(item.lastEntry()).returns("退回（事实、漏答），改后按序重走", JournalEntry::action).returns("见逐段意见\n要点2：补助标准请写明年份", JournalEntry::reason);
        item.reaches("review-by-deputy").usually("review-by-deputy", input -> input.put("decision", "RETURN").put("reason", "口气生硬"));
        assertThat(returns.of(item.id())).extracting(Returns.Returned::number).containsExactly(1, 2);
        assertThat(returns.of(item.id()).get(0).remarks()).containsExactly(new Remark("answers[1]", "补助标准请写明年份"));
    }

    private static void remark(ObjectNode input, String part, String text) {
        ((ArrayNode) input.withArray("remarks")).addObject().put("part", part).put("text", text);
    }
}
