package org.proposaldesk.delegation;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.proposaldesk.bureau.Bureau;
import org.proposaldesk.bureau.Person;
import org.proposaldesk.bureau.Role;
import org.proposaldesk.letter.ChineseDate;
import org.proposaldesk.proposal.Checks;
import org.proposaldesk.proposal.Conflict;
import org.proposaldesk.proposal.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hands everything that somebody has in hand to a colleague when he leaves (工作交接): the tasks he has taken with what he typed,
 * promises that he follows among them, what else belongs to him, and the stand-ins that name him. First as a list, then in one transaction.
 */
@Service
public class HandOvers {

    /**
     * One thing that changes hands.
     *
     * @param reference id of the task, of the stand-in, or of what else belongs to him
     * @param objection why it cannot go to this colleague and stays, or null
     */
    public record Line(String reference, String what, String objection) {
    }

    /** One who has something in hand, so many things, and is no longer listed in {@code bureau.yml}. */
    public record Leaver(String person, int things) {
    }

    private final TasksInHand tasks;
    private final List<Belongings> belongings;
    private final StandInRepository standIns;
    private final StandInNews news;
    private final Bureau bureau;
    private final JdbcClient jdbc;
    private final Clock clock;

    public HandOvers(TasksInHand tasks, List<Belongings> belongings, StandInRepository standIns, StandInNews news, Bureau bureau, JdbcClient jdbc,
            Clock clock) {
        this.tasks = tasks;
        this.belongings = List.copyOf(belongings);
        this.standIns = standIns;
        this.news = news;
        this.bureau = bureau;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether the person may hand over the work of others: the office and the administrators. */
    public static boolean may(Person person) {
        return person.roles().contains(Role.OFFICE) || person.administrator();
    }

    /** Those whose work waits for somebody although they are gone. */
    public List<Leaver> leavers() {
        return Stream.concat(tasks.holders().stream(), belongings.stream().flatMap(some -> some.owners().stream())).distinct()
                .filter(one -> bureau.person(one).isEmpty()).sorted()
                .map(one -> new Leaver(one, tasks.of(one).size() + belongings.stream().mapToInt(some -> some.of(one, null).size()).sum())).toList();
    }

    /** What would go from one to the other, and what would not. */
    public List<Line> preview(String from, String to, String by) {
        check(from, to, by);
        return lines(from, to, standIns.all(), clock.instant());
    }

    /**
     * Hands over what was shown.
     *
     * @param shown the list as {@link #preview} gave it
     * @throws Conflict when it is no longer the same
     */
    @Transactional
    public void confirm(String from, String to, List<Line> shown, String by) {
        check(from, to, by);
        Instant now = clock.instant();
        List<StandIn> registered = standIns.lockAll();
        List<Line> lines = lines(from, to, registered, now);
        if (!lines.equals(shown)) {
            throw new Conflict("交接清单在您核对期间有变化，没有交接。请重新生成清单，核对后再确认。");
        }
        if (lines.stream().allMatch(line -> line.objection() != null)) {
            throw new Refusal("R57", "清单中没有可以交接的内容。");
        }
        List<TasksInHand.Held> going = tasks.of(from).stream().filter(held -> goes(lines, held.taskId())).toList();
        going.forEach(held -> tasks.handOver(held, from, to, by));
        belongings.forEach(some -> some.of(from, to).stream().filter(lines::contains).filter(line -> line.objection() == null)
                .forEach(line -> some.handOver(line, from, to, by)));
        registered.stream().filter(one -> goes(lines, one.id().toString())).forEach(one -> standIns.end(one.id(), by, now));
        record(from, to, lines, by, now);
        news.handedOver(from, to, going.size());
    }

    private void check(String from, String to, String by) {
        new Checks()
                .that(bureau.person(by).filter(HandOvers::may).isPresent(), "", "R57", "工作交接由办公室或系统管理员办理，您没有这项权限。")
                .present("from", from, "移交人")
                .that(bureau.person(to).isPresent(), "to", "R57", "请从名单中选择接收人。")
                .that(from == null || !from.equals(to), "to", "R57", "不能交接给移交人本人，请另选一位同志。")
                .refuseIfAny();
    }

    private List<Line> lines(String from, String to, List<StandIn> registered, Instant now) {
        List<Line> lines = new ArrayList<>();
        tasks.of(from).forEach(held -> lines.add(new Line(held.taskId(), held.about() + (held.typed() ? "（含未提交的填写内容）" : ""),
                tasks.objection(held.taskId(), to).orElse(null))));
        belongings.forEach(some -> lines.addAll(some.of(from, to)));
        registered.stream().filter(one -> one.open(now) && (one.principal().equals(from) || one.substitute().equals(from)))
                .forEach(one -> lines.add(new Line(one.id().toString(), "终止：" + bureau.nameOf(one.substitute()) + "替" + bureau.nameOf(one.principal())
                        + "办理（" + one.kind().label() + "，至" + ChineseDate.format(one.lastDay()) + "）", null)));
        return lines;
    }

    private static boolean goes(List<Line> lines, String reference) {
        return lines.stream().anyMatch(line -> line.reference().equals(reference) && line.objection() == null);
    }

    private void record(String from, String to, List<Line> lines, String by, Instant at) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into proposal_desk.hand_over (id, from_person, to_person, confirmed_by, confirmed_at)
                values (:id, :from, :to, :by, :at)""")
                .param("id", id).param("from", from).param("to", to).param("by", by).param("at", at.atOffset(ZoneOffset.UTC)).update();
        jdbc.sql("""
                insert into proposal_desk.hand_over_line (hand_over_id, position, reference, what, objection)
                select :id, line.position, line.reference, line.what, line.objection
                from unnest(cast(:references as text[]), cast(:whats as text[]), cast(:objections as text[]))
                    with ordinality as line (reference, what, objection, position)""")
                .param("id", id).param("references", lines.stream().map(Line::reference).toArray(String[]::new))
                .param("whats", lines.stream().map(Line::what).toArray(String[]::new))
                .param("objections", lines.stream().map(Line::objection).toArray(String[]::new)).update();
    }
}
