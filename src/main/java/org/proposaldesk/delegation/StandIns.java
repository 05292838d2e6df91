package org.proposaldesk.delegation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.proposaldesk.bureau.Bureau;
import org.proposaldesk.bureau.Person;
import org.proposaldesk.bureau.Role;
import org.proposaldesk.letter.ChineseDate;
import org.proposaldesk.proposal.Checks;
import org.proposaldesk.proposal.NotFound;
import org.proposaldesk.proposal.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters and ends delegations and absences (R57): for a time, within a scope, no chains, nothing that contradicts itself. */
@Service
public class StandIns {

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    /**
     * What is entered.
     *
     * @param scope null for an absence, which covers everything
     * @param basis paper of the delegation, or why the person is away; a delegation needs it when somebody else enters it
     */
    public record Input(StandIn.Kind kind, String principal, String substitute, LocalDate firstDay, LocalDate lastDay, Scope scope, String basis) {
    }

    private final StandInRepository register;
    private final Suitability suitability;
    private final TasksInHand tasks;
    private final StandInNews news;
    private final Bureau bureau;
    private final Clock clock;

    public StandIns(StandInRepository register, Suitability suitability, TasksInHand tasks, StandInNews news, Bureau bureau, Clock clock) {
        this.register = register;
        this.suitability = suitability;
        this.tasks = tasks;
        this.news = news;
        this.bureau = bureau;
        this.clock = clock;
    }

    /** Whether the person may enter and end those of others: the office, and for absences the administrators. */
    public static boolean mayForOthers(StandIn.Kind kind, Person person) {
        return person.roles().contains(Role.OFFICE) || kind == StandIn.Kind.ABSENCE && person.administrator();
    }

    /**
     * Enters one; the substitute is told.
     *
     * @throws Refusal when the people, the days or another stand-in speak against it (R57)
     */
    @Transactional
    public UUID enter(Input input, String by) {
        Instant now = clock.instant();
        check(input, LocalDate.ofInstant(now, BEIJING));
        Person principal = listed(input.principal());
        Person substitute = listed(input.substitute());
        checkPeople(input, principal, substitute, listed(by));
        Scope scope = input.kind() == StandIn.Kind.ABSENCE ? Scope.EVERYTHING : input.scope();
        boolean withoutBasis = input.basis() == null || input.basis().isBlank();
        StandIn entered = new StandIn(UUID.randomUUID(), input.kind(), principal.id(), substitute.id(), input.firstDay(), input.lastDay(), scope,
                withoutBasis ? input.kind() == StandIn.Kind.ABSENCE ? "离岗" : "本人在系统中委托" : input.basis().strip(), by, now, null, null);
        register.lockAll().stream().filter(other -> other.open(now) && other.sameDays(input.firstDay(), input.lastDay()))
                .forEach(other -> checkTogether(entered, other));
        register.add(entered);
        news.entered(entered);
        return entered.id();
    }

    /** Ends one before its last day: taken back, or come back early; what the substitute took goes back to the duty. */
    @Transactional
    public void end(UUID id, String by) {
        Instant now = clock.instant();
        StandIn one = register.lockAll().stream().filter(each -> each.id().equals(id)).findFirst()
                .orElseThrow(() -> new NotFound("没有这条委托或替岗记录，请刷新页面。"));
        if (!by.equals(one.principal()) && !mayForOthers(one.kind(), listed(by))) {
            throw new Refusal("R57", "委托和替岗由本人或办公室终止，您不能终止他人的。");
        }
        if (!one.open(now)) {
            throw new Refusal("R57", "这条记录已经结束，不用再终止。请刷新页面。");
        }
        register.end(id, by, now);
        news.ended(one);
        tasks.release();
    }

    private static void check(Input input, LocalDate today) {
        boolean bothDays = input.firstDay() != null && input.lastDay() != null;
        boolean delegation = input.kind() == StandIn.Kind.DELEGATION;
        new Checks()
                .present("kind", input.kind(), "是委托还是离岗替岗")
                .present("principal", input.principal(), "委托人或离岗人")
                .present("substitute", input.substitute(), delegation ? "受托人" : "替岗人")
                .present("firstDay", input.firstDay(), "起始日期")
                .present("lastDay", input.lastDay(), "截止日期")
                .that(!delegation || input.scope() != null, "scope", "R57", "请填写委托范围。")
                .that(!bothDays || !input.firstDay().isBefore(today), "firstDay", "R57",
                        "起始日期不能早于今天（" + ChineseDate.format(today) + "）：已经办过的事不能事后补授权。")
                .that(!bothDays || !input.lastDay().isBefore(input.firstDay()), "lastDay", "R57", "截止日期不能早于起始日期，请改正。")
                .that(!bothDays || !input.lastDay().isAfter(input.firstDay().plusYears(1)), "lastDay", "R57", "一次最长一年，请填写较近的截止日期。")
                .limit("basis", input.basis(), 200, "依据")
                .refuseIfAny();
    }

    private void checkPeople(Input input, Person principal, Person substitute, Person by) {
        boolean delegation = input.kind() == StandIn.Kind.DELEGATION;
        boolean own = by.id().equals(principal.id());
        new Checks()
                .that(own || mayForOthers(input.kind(), by), "principal", "R57", delegation ? "委托由本人或办公室凭书面委托录入，您不能替他人委托。"
                        : "离岗由本人、办公室或系统管理员录入，您不能替他人录入。")
                .that(!principal.id().equals(substitute.id()), "substitute", "R57", "不能委托给本人，请另选一位同志。")
                .that(principal.id().equals(substitute.id()) || suitability.suits(principal, substitute), "substitute", "R57",
                        substitute.name() + "的岗位与" + principal.name() + "的职责不相当，请选择：" + names(principal) + "。")
                .that(!delegation || own || input.basis() != null && !input.basis().isBlank(), "basis", "R57", "代为录入委托须写明书面委托的名称或文号。")
                .that(!delegation || !input.scope().signingOnly() || Suitability.isLeader(principal), "scope", "R57",
                        principal.name() + "不是局领导，没有签发权可委托。")
                .refuseIfAny();
    }

    private String names(Person principal) {
        List<String> names = suitability.substitutesFor(principal).stream().map(Person::name).toList();
        return names.isEmpty() ? "目前没有岗位相当的同志，请系统管理员调整岗位" : String.join("、", names);
    }

    /** Two for the same days: no chain of stand-ins, and no two answers to the question who acts. */
    private void checkTogether(StandIn entered, StandIn other) {
        boolean absence = entered.kind() == StandIn.Kind.ABSENCE;
        String period = ChineseDate.format(other.firstDay()) + "至" + ChineseDate.format(other.lastDay());
        Checks checks = new Checks();
        if (other.kind() == StandIn.Kind.ABSENCE) {
            checks.that(!other.principal().equals(entered.substitute()), "substitute", "R57",
                    name(other.principal()) + "在" + period + "离岗，不能替他人办理，请另选一位同志。");
        }
        checks.that(!absence || !other.substitute().equals(entered.principal()), "principal", "R57",
                name(entered.principal()) + "在" + period + "正替" + name(other.principal()) + "办理，不得再转给第三人。请先终止那一条，为"
                         + name(other.principal()) + "另定人选。");
        boolean samePerson = other.principal().equals(entered.principal()) && other.kind() == entered.kind();
        checks.that(!samePerson || !absence && !other.scope().overlaps(entered.scope()), "firstDay", "R57",
                name(entered.principal()) + "在" + period + "已经" + (absence ? "登记离岗，由" : "委托") + name(other.substitute())
                        + (absence ? "替岗" : "办理，范围重叠") + "。请先终止那一条，或改填不重叠的日期" + (absence ? "" : "和范围") + "。");
        checks.refuseIfAny();
    }

    private Person listed(String person) {
        return bureau.person(person).orElseThrow(() -> new Refusal("R57", "名单中没有“" + person + "”，请重新选择。"));
    }

    private String name(String person) {
        return bureau.nameOf(person);
    }
}
