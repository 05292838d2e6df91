package org.proposaldesk.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.proposaldesk.Desk;
import org.proposaldesk.DeskTest;
import org.proposaldesk.Item;
import org.proposaldesk.archive.Archive;
import org.proposaldesk.bureau.Role;
import org.proposaldesk.dispatch.PublicationDuties;
import org.proposaldesk.dispatch.PublishedReplies;
import org.proposaldesk.proposal.Action;
import org.proposaldesk.proposal.NotFound;
import org.proposaldesk.supervision.CaseList;
import org.proposaldesk.supervision.Viewer;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Role × step × action: what every duty may do at every step, tried by a person who has this duty alone, and compared with the table in
 * {@code docs/rights.md} that people have read and agreed to. What the table does not allow is refused. With
 * {@code -Drights.write=true} the table is written anew, to be read again.
 */
@DeskTest
class RightsTest {

    private static final Path TABLE = Path.of("docs", "rights.md");
    private static final String LOOKS = "看";
    private static final String WORKS = "办";
    /** Switched off in this bureau ({@code pre-review} in bureau.yml); its group is that of the office. */
    private static final Set<String> ELSEWHERE = Set.of("record-pre-review");

    /** The columns: Chinese name and the group that a person has beside 全体工作人员. */
    private final Map<String, String> duties = new LinkedHashMap<>();
    private final Map<String, String> people = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> steps = new TreeMap<>();
    /** The row of a countersignature that is asked of one person by name. */
    private final Map<String, String> byName = new LinkedHashMap<>();
    private final Map<String, Map<String, Set<String>>> actions = new TreeMap<>();

    @Autowired
    private Desk desk;

    @Autowired
    private StepNames names;

    @Autowired
    private TaskService tasks;

    @Autowired
    private AuthorizationService authorizations;

    @Autowired
    private ActionDesk actionDesk;

    @Autowired
    private List<Action<?>> allActions;

    @Autowired
    private CaseList cases;

    @Autowired
    private Archive archive;

    @Autowired
    private PublishedReplies replies;

    @Test
    void everyDutyMayDoWhatTheTableSaysAndNothingElse() throws IOException {
        hireOneForEachDuty();
        aReplyThatMeetsEverything();
        walk(desk.takesIn(Desk.assistProposal()), Map.of());
        aReplyThatSatisfiesNobody();
        aLetterThatComesBack();
        aColleagueIsAskedByName();

        Set<String> all = new TreeSet<>(names.humanSteps().keySet());
        all.removeAll(ELSEWHERE);
        assertThat(steps.keySet()).as("human steps that no walk has come to").isEqualTo(all);
        String table = table();
        if (Boolean.getBoolean("rights.write")) {
            Files.writeString(TABLE, table);
        }
        assertThat(table).isEqualTo(Files.readString(TABLE));
    }

    /** Who may read an item whose reply is marked 不公开: those who see every item, and those with a part in it; the public never. */
    @Test
    void aReplyThatIsNotPublicIsReadOnlyByThoseWhoHaveAPartInIt() {
        hireOneForEachDuty();
        Item item = desk.proposalAt("draft-reply", registration -> registration.put("subject", "关于推广杜鹃栽培的提案"));
        item.usually("draft-reply", input -> input.put("publication", "CLOSED").put("publicationReason", "涉及企业秘密")).ends();

        Set<String> readers = people.keySet().stream().filter(duty -> cases.find(new Viewer(people.get(duty), groupsOf(duty)), item.id()).isPresent())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(readers).containsExactlyInAnyOrder("办公室", "分管局领导", "局主要领导", "督办", "审计", "主办科室", "主办科室负责人", "答复要点的科室");
        assertThat(archive.search("杜鹃栽培", 1).letters()).as("the archive that all the staff search").isEmpty();
        assertThat(replies.find(new PublishedReplies.Query(0, null, "杜鹃栽培"), 10, 0).total()).as("the page of the public").isZero();
    }

    /** The archive that all the staff search has of a reply what the public may read, and no opinion that the proposer does not want public. */
    @Test
    void theArchiveOfTheStaffHoldsNothingThatThePublicMayNotRead() {
        List<String> redacted = List.of("OPEN", "PARTIAL", "SUMMARY");
        for (String attribute : redacted) {
            Item item = desk.proposalAt("draft-reply", registration -> registration.put("subject", "关于推广石斛栽培的提案"));
            item.usually("draft-reply", input -> ((ObjectNode) input.withArray("answers").get(0)).put("text", "石斛企业投入四百万元，联系电话13712345678。"))
                    .reaches("review-publication").usually("review-publication", input -> {
                        input.put("publication", attribute).put("publicationReason", "涉及企业秘密")
                                .put("summary", attribute.equals("SUMMARY") ? "支持石斛产业。" : "");
                        input.withArray("redactions").addObject().put("text", "投入四百万元").put("reason", "企业未公开的数据");
                    });
            item.reaches("send-copies");
        }
        assertThat(archive.search("石斛", 1).total()).isEqualTo(redacted.size());
        for (String words : List.of("投入四百万元", "13712345678")) {
            assertThat(archive.search(words, 1).letters()).as(words).isEmpty();
            assertThat(archive.like("石斛企业" + words, desk.takesIn(Desk.proposal()).id()))
                    .allSatisfy(one -> assertThat(String.join("", one.passages())).doesNotContain(words));
        }
    }

    /** Whoever decides on a withdrawal has a way to the page on which it is decided. */
    @Test
    void everyDutyThatDecidesOnWithdrawalsOpensCockpit() {
        hireOneForEachDuty();
        duties.keySet().stream().filter(duty -> PublicationDuties.mayRequest(groupsOf(duty)) || PublicationDuties.mayDecide(groupsOf(duty)))
                .forEach(duty -> assertThat(authorizations.isUserAuthorized(people.get(duty), groupsOf(duty), Permissions.ACCESS,
                        Resources.APPLICATION, "cockpit")).as(duty).isTrue());
    }

    @Test
    void anOpinionOnAnItemWhoseProposerRefusedPublicationStaysWithItsCase() {
        for (boolean consents : List.of(false, true)) {
            Item item = desk.takesIn(Desk.assistProposal()).reaches("register");
            item.usually("register", input -> input.put("subject", "关于推广灵芝栽培的提案").put("consentsToPublication", consents)
                    .put("refusalReason", consents ? "" : "涉及个人经历")).ends();
            assertThat(archive.search("灵芝栽培", 1).total()).isEqualTo(consents ? 1 : 0);
        }
    }

    private void hireOneForEachDuty() {
        for (String role : List.of(Role.OFFICE, Role.OFFICE_REVIEWER, Role.DEPUTY_LEADER, Role.BUREAU_HEAD, Role.SEAL_KEEPER, Role.PUBLICATION_REVIEWER,
                Role.SUPERVISOR, Role.ARCHIVIST, Role.AUDITOR)) {
            duties.put(Role.NAMES.get(role).replaceAll("（.*", ""), role);
        }
        duties.put("系统管理员", "camunda-admin");
        duties.put("主办科室", Role.section("high-tech"));
        duties.put("主办科室负责人", Role.sectionHead("high-tech"));
        duties.put("答复要点的科室", Role.section("achievements"));
        duties.put("其他科室", Role.section("regional"));
        duties.put("其他科室负责人", Role.sectionHead("regional"));
        duties.forEach((duty, group) -> people.put(duty, group.equals("camunda-admin") ? desk.hires(group) : desk.hires(Role.STAFF, group)));
    }

    /** Asked back, put off, a unit that disagrees, a return, a countersignature, a promise. */
    private void aReplyThatMeetsEverything() {
        Item item = desk.takesIn(Desk.proposal());
        Map<String, Consumer<ObjectNode>> changes = Map.of(
                "register", input -> input.put("returnRequested", true).put("returnReason", "不属我局职责").put("suggestedUnit", "市工信局")
                        .withArray("assistUnits").add("市财政局"),
                "record-return-decision", input -> input.put("accepted", false),
                "obtain-opinion", input -> input.put("agrees", false).put("text", "补助资金不宜写入答复。"),
                "draft-reply", input -> input.put("noCommitments", false).withArray("commitments").addObject().put("text", "修订条例")
                        .put("kind", "POLICY").put("promisedOn", "2026-06-30"),
                "review-by-office", input -> input.withArray("countersigners").add("section-regional-head"));
        walk(item, "contact-proposer", changes);
        item.as("office").does("request-extension", input -> input.put("wished", "2025-08-08").put("reason", "需要实地调研"));
        walk(item, "review-by-section", changes);
        tryEverybody(item, item.task("review-by-section"));
        item.usually("review-by-section", input -> input.put("decision", "RETURN").put("reason", "请补充"));
        walk(item, changes);
    }

    private void aReplyThatSatisfiesNobody() {
        walk(desk.takesIn(Desk.proposal()), Map.of("record-survey", input -> input.put("result", "DISSATISFIED").put("comment", "没有落到实处")));
    }

    private void aLetterThatComesBack() {
        Item item = desk.proposalAt("seal-letter");
        item.as("office").does("void-number", input -> input.put("reason", "号码印错"));
        walk(item, "deliver-reply", Map.of());
        item.usually("deliver-reply", input -> ((ObjectNode) input.withArray("deliveries").get(0)).put("result", "FAILED").put("cause", "SENT_BACK"));
        walk(item, "publish-reply", Map.of());
        item.as("office").doesFrom("publish-reply", "return-publication", input -> input.put("reason", "还有联系电话"));
        walk(item, Map.of());
    }

    /** Nobody of these duties is the one who is asked; so none of them works on it, his section's head least of all. */
    private void aColleagueIsAskedByName() {
        Item item = desk.proposalAt("review-by-section");
        item.as("hightech.head").claims("review-by-section");
        ActionDesk.Caller head = new ActionDesk.Caller(null, item.task("review-by-section").getId(), "hightech.head", desk.groupsOf("hightech.head"));
        desk.as("hightech.head", () -> actionDesk.perform(head, "ask-colleague", JsonNodeFactory.instance.objectNode().put("colleague", "regional")
                .put("when", "BEFORE").put("question", "请看第二条数据")));
        Task task = item.task("countersign");
        people.forEach((duty, person) -> {
            byName.put(duty, looks(task, person, groupsOf(duty)) ? LOOKS : "");
            assertThat(catchThrowable(() -> tasks.setAssignee(task.getId(), person))).as("%s takes it", duty).isNotNull();
        });
    }

    private void walk(Item item, Map<String, Consumer<ObjectNode>> changes) {
        walk(item, "", changes);
    }

    /** Goes on until a step waits, or to the end; everybody tries every step on the way. */
    private void walk(Item item, String until, Map<String, Consumer<ObjectNode>> changes) {
        while (!item.openTasks().isEmpty() && !item.waitsAt(until)) {
            item.openTasks().forEach(task -> tryEverybody(item, task));
            String next = item.openSteps().get(0);
            item.usually(next, changes.getOrDefault(next, input -> { }));
        }
    }

    /** At the first task of each step everybody tries to look, to take it, to keep something in it and to hand it in. */
    private void tryEverybody(Item item, Task task) {
        String step = task.getTaskDefinitionKey();
        if (steps.containsKey(step) || task.getAssignee() != null) {
            return;
        }
        Map<String, String> allowed = new LinkedHashMap<>();
        people.forEach((duty, person) -> {
            List<String> groups = groupsOf(duty);
            boolean looks = looks(task, person, groups);
            if (looks) {
                noteOffers(task, duty);
            }
            boolean works = works(task, duty);
            allowed.put(duty, works ? WORKS : looks ? LOOKS : "");
            assertThat(looks || !works).as("%s works on %s without seeing it", duty, step).isTrue();
        });
        steps.put(step, allowed);
    }

    private void noteOffers(Task task, String duty) {
        actionDesk.offers(new ActionDesk.Caller(null, task.getId(), people.get(duty), groupsOf(duty))).forEach(offer -> actions
                .computeIfAbsent(offer.id(), id -> new LinkedHashMap<>()).computeIfAbsent(duty, one -> new TreeSet<>()).add(task.getTaskDefinitionKey()));
    }

    private boolean looks(Task task, String person, List<String> groups) {
        Throwable refused = catchThrowable(() -> desk.forms().open(task.getId(), person, groups));
        assertThat(refused).satisfiesAnyOf(none -> assertThat(none).isNull(), hidden -> assertThat(hidden).isInstanceOf(NotFound.class));
        return refused == null;
    }

    /** Nobody hands in what he has not taken; who may not take it cannot keep anything in it either, who has it is offered more. */
    private boolean works(Task task, String duty) {
        String person = people.get(duty);
        List<String> groups = groupsOf(duty);
        assertThat(catchThrowable(() -> desk.as(person, () -> tasks.complete(task.getId())))).as("%s without taking it", task).isNotNull();
        if (catchThrowable(() -> desk.as(person, () -> tasks.claim(task.getId(), person))) != null) {
            assertThat(tasks.createTaskQuery().taskId(task.getId()).singleResult().getAssignee()).isNull();
            Throwable kept = catchThrowable(() -> {
                TaskDesk.OpenTask open = desk.forms().open(task.getId(), person, groups);
                desk.forms().save(open, 0, desk.forms().input(open).content());
            });
            assertThat(kept).isNotNull();
            return false;
        }
        noteOffers(task, duty);
        tasks.setAssignee(task.getId(), null);
        return true;
    }

    private List<String> groupsOf(String duty) {
        String group = duties.get(duty);
        return group.equals("camunda-admin") ? List.of(group) : List.of(Role.STAFF, group);
    }

    private String table() {
        List<String> lines = new ArrayList<>(List.of("# 权限表", "",
                "哪个岗位在哪个环节能做什么。“办”：可以认领、填写、提交；“看”：只能查看；空白：看不到。同一人在前面的环节经过手的，还受“不同人经手”的限制（R17）；",
                "委托和替岗的，在期限和范围内与被替的人相同（R57）。这张表由测试逐格核对。", "", "## 环节", ""));
        lines.add("| 环节 | " + String.join(" | ", duties.keySet()) + " |");
        lines.add("|---|" + "---|".repeat(duties.size()));
        names.humanSteps().entrySet().stream().filter(step -> steps.containsKey(step.getKey())).forEach(step -> {
            lines.add(row(step.getValue(), steps.get(step.getKey())));
            if (step.getKey().equals("countersign")) {
                lines.add(row("会签，点名请人加签的（本人办）", byName));
            }
        });
        lines.addAll(List.of("", "## 更多操作", "", "从任务中能进行的操作，写明在哪些环节，有的要先认领；“各环节”指能看到任务的所有环节。", "", "| 操作 | 岗位 | 环节 |", "|---|---|---|"));
        for (Action<?> action : allActions.stream().sorted((one, other) -> one.id().compareTo(other.id())).toList()) {
            Map<String, Set<String>> offered = actions.getOrDefault(action.id(), Map.of());
            Map<String, List<String>> dutiesBySteps = new LinkedHashMap<>();
            duties.keySet().stream().filter(offered::containsKey).forEach(duty ->
                    dutiesBySteps.computeIfAbsent(stepsInWords(duty, offered.get(duty)), words -> new ArrayList<>()).add(duty));
            dutiesBySteps.forEach((words, who) -> lines.add("| %s | %s | %s |".formatted(action.label(), String.join("、", who), words)));
        }
        lines.addAll(List.of("", "## 公开答复", "", "对已经公开的答复，在“公开答复”页；申请的人不能审批自己的（R17）。", "", "| 操作 | 岗位 |", "|---|---|"));
        lines.add("| 申请撤回、登记其他网站撤下、改公开件 | " + duties(PublicationDuties::mayRequest) + " |");
        lines.add("| 审批撤回、审批重新公开 | " + duties(PublicationDuties::mayDecide) + " |");
        return String.join("\n", lines) + "\n";
    }

    private static String row(String step, Map<String, String> allowed) {
        return "| " + step + " | " + String.join(" | ", allowed.values()) + " |";
    }

    private String duties(Predicate<List<String>> may) {
        return duties.keySet().stream().filter(duty -> may.test(groupsOf(duty))).collect(Collectors.joining("、"));
    }

    private String stepsInWords(String duty, Set<String> at) {
        Set<String> seen = steps.entrySet().stream().filter(step -> !step.getValue().get(duty).isEmpty()).map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
        return at.equals(seen) ? "各环节" : names.humanSteps().entrySet().stream().filter(step -> at.contains(step.getKey())).map(Map.Entry::getValue)
                .collect(Collectors.joining("、"));
    }
}
