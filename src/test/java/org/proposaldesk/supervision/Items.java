package org.proposaldesk.supervision;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.proposaldesk.TestDatabase;
import org.proposaldesk.bureau.Bureau;
import org.proposaldesk.bureau.BureauFile;
import org.proposaldesk.deadline.Deadlines;
import org.proposaldesk.deadline.Limit;
import org.proposaldesk.deadline.Reminders;
import org.proposaldesk.deadline.StepLimit;
import org.proposaldesk.deadline.WorkingCalendarRepository;
import org.proposaldesk.forecast.Forecasts;
import org.proposaldesk.notification.DeliveryLog;
import org.proposaldesk.proposal.HandlingMode;
import org.proposaldesk.proposal.Journal;
import org.proposaldesk.proposal.Kind;
import org.proposaldesk.proposal.Level;
import org.proposaldesk.proposal.Outcome;
import org.proposaldesk.proposal.Proposal;
import org.proposaldesk.proposal.ProposalRepository;
import org.proposaldesk.proposal.Proposer;
import org.proposaldesk.proposal.ProposerCategory;
import org.proposaldesk.proposal.State;
import org.proposaldesk.research.ContactRates;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A bureau with items in a real database, on Monday 23 November 2026, and the services that read them. */
public final class Items {

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Instant NOW = Instant.parse("2026-11-23T14:05:00+08:00");

    /** Migrated once for all tests that use items one after the other. */
    private static final DataSource DATA = migrated();

    public final OpenTasks openWork = new OpenTasks();
    public final Bureau bureau;
    public final CaseList cases;
    public final CaseStories stories;
    public final Overview overview;

    private final AtomicInteger statements = new AtomicInteger();
    private final Map<UUID, LocalDate> dues = new HashMap<>();
    private final JdbcClient jdbc;
    private final ProposalRepository proposals;
    private final Journal journal;

    public Items() {
        jdbc = JdbcClient.create(counting(DATA));
        jdbc.sql("select distinct event_object_table from information_schema.triggers where trigger_schema = 'proposal_desk'").query(String.class)
                .list().forEach(table -> jdbc.sql("alter table proposal_desk." + table + " disable trigger user").update());
        jdbc.sql("truncate proposal_desk.proposal cascade").update();
        proposals = new ProposalRepository(jdbc);
        journal = new Journal(jdbc);
        try (InputStream file = Items.class.getResourceAsStream("/bureau.yml")) {
            bureau = BureauFile.read(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Deadlines deadlines = new Deadlines(new WorkingCalendarRepository(jdbc), Clock.fixed(NOW, Deadlines.BEIJING));
        Forecasts forecasts = new Forecasts(new StepsOf(openWork, dues), (step, kind) -> new StepLimit(Limit.workingDays(5), null), deadlines, bureau,
                0.2, 0.5, Period.ofYears(3));
        cases = new CaseList(jdbc, openWork, deadlines, forecasts, bureau);
        stories = new CaseStories(cases, journal, new Reminders(jdbc, Clock.fixed(NOW, Deadlines.BEIJING)), new DeliveryLog(jdbc, bureau), openWork,
                bureau);
        overview = new Overview(jdbc, openWork, deadlines, forecasts, new ContactRates(jdbc), bureau);
    }

    /** A viewer with the groups that the bureau file gives the person. */
    public Viewer viewer(String person) {
        return new Viewer(person, bureau.person(person).orElseThrow().groups());
    }

    /** Writes an item down; its subject is made from its number. */
    public UUID item(String number, State state, String section, LocalDate due, String... proposers) {
        UUID id = UUID.randomUUID();
        proposals.insert(new Proposal(id, 2026, Kind.PROPOSAL, number, 10, 5, false, "关于" + number + "号事项的建议", "",
                HandlingMode.ALONE, null, false, true, null, LocalDate.of(2026, 3, 2), "", null, due, null, null, false, null, state, 1,
                section, Level.MUNICIPAL), NOW);
        List<Proposer> people = new ArrayList<>();
        for (String name : proposers) {
            people.add(new Proposer(UUID.randomUUID(), people.size() + 1, name, ProposerCategory.MEMBER, "", "", people.isEmpty()));
        }
        proposals.replaceProposers(id, people);
        if (!Standing.UNLIMITED.contains(state)) {
            dues.put(id, due);
        }
        return id;
    }

    /** Lets a person do something at a step; returnTo is null unless it went back. */
    public void done(UUID item, int round, String step, String person, String action, String reason, String returnTo) {
        journal.append(item, round, step, person, Outcome.done(action).withReason(reason).returningTo(returnTo), NOW);
    }

    /** Gives a point of the item to a section. */
    public void assign(UUID item, String section) {
        UUID point = UUID.randomUUID();
        jdbc.sql("insert into proposal_desk.point (id, proposal_id, position, heading) values (?, ?, 1, '要点')")
                .params(point, item).update();
        jdbc.sql("insert into proposal_desk.assignment (id, proposal_id, point_id, section) values (?, ?, ?, ?)")
                .params(UUID.randomUUID(), item, point, section).update();
    }

    /** Makes a task wait. */
    public void waits(UUID item, String step, String assignee, LocalDate due, String... groups) {
        openWork.add(new OpenTask(item, UUID.randomUUID().toString(), step, assignee, Arrays.asList(groups), NOW, due));
    }

    /** How many statements the database has been sent since the last call. */
    public int statements() {
        return statements.getAndSet(0);
    }

    private static DataSource migrated() {
        DataSource data = TestDatabase.create().dataSource();
        Flyway.configure().dataSource(data).defaultSchema("proposal_desk").load().migrate();
        return data;
    }

    private DataSource counting(DataSource data) {
        return (DataSource) Proxy.newProxyInstance(Items.class.getClassLoader(), new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> {
                    Object result = call(data, method, arguments);
                    return result instanceof Connection connection ? counting(connection) : result;
                });
    }

    private Connection counting(Connection connection) {
        return (Connection) Proxy.newProxyInstance(Items.class.getClassLoader(), new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("prepareStatement") || method.getName().equals("createStatement")) {
                        statements.incrementAndGet();
                    }
                    return call(connection, method, arguments);
                });
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }
}
