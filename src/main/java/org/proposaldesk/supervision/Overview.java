package org.proposaldesk.supervision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.proposaldesk.bureau.Bureau;
import org.proposaldesk.deadline.Deadlines;
import org.proposaldesk.forecast.Forecasts;
import org.proposaldesk.research.ContactRates;
import org.proposaldesk.supervision.CaseQuery.Progress;
import org.proposaldesk.supervision.Summary.SectionLoad;
import org.proposaldesk.supervision.Summary.StepLoad;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Counts the items of the whole bureau, for those who {@link Viewer#seesEveryItem see every item}. */
@Service
public class Overview {

    private static final String BY_SECTION = """
            select coalesce(lead_section, :noSection) as section,
                count(*) filter (where state = any(:running)) as running,
                count(*) filter (where not state = any(:unlimited) and due < :today) as overdue,
                count(*) filter (where not state = any(:unlimited) and due between :today and :soon) as due_soon,
                count(*) filter (where state = any(:finished)) as finished,
                count(*) filter (where state = any(:returned)) as returned
            from proposal_desk.proposal group by 1""";

    private record Counted(SectionLoad load, int finished, int returned) {
    }

    private final JdbcClient jdbc;
    private final OpenWork openWork;
    private final Deadlines deadlines;
    private final Forecasts forecasts;
    private final ContactRates contacts;
    private final Bureau bureau;

    public Overview(JdbcClient jdbc, OpenWork openWork, Deadlines deadlines, Forecasts forecasts, ContactRates contacts, Bureau bureau) {
        this.jdbc = jdbc;
        this.openWork = openWork;
        this.deadlines = deadlines;
        this.forecasts = forecasts;
        this.contacts = contacts;
        this.bureau = bureau;
    }

    /** The numbers of today. */
    public Summary summary() {
        LocalDate today = deadlines.today();
        List<Counted> counted = bySection(today);
        return new Summary(sum(counted, one -> one.load().running()), sum(counted, one -> one.load().overdue()),
                sum(counted, one -> one.load().dueSoon()), forecasts.late().size(), sum(counted, Counted::finished),
                sum(counted, Counted::returned),
                contacts.of(today.getYear()), steps(today),
                counted.stream().map(Counted::load).filter(load -> load.running() > 0)
                        .sorted(Comparator.comparingInt(load -> place(load.section()))).toList());
    }

    private List<Counted> bySection(LocalDate today) {
        return jdbc.sql(BY_SECTION)
                .param("noSection", CaseQuery.NO_SECTION)
                .param("running", Standing.names(Standing.of(Progress.RUNNING)))
                .param("finished", Standing.names(Standing.of(Progress.FINISHED)))
                .param("returned", Standing.names(Standing.of(Progress.RETURNED)))
                .param("unlimited", Standing.names(Standing.UNLIMITED))
                .param("today", today)
                .param("soon", today.plusDays(Standing.SOON_DAYS))
                .query((row, number) -> new Counted(
                        new SectionLoad(row.getString("section"), nameOf(row.getString("section")), row.getInt("running"),
                                row.getInt("overdue"), row.getInt("due_soon")),
                        row.getInt("finished"), row.getInt("returned")))
                .list();
    }

    private List<StepLoad> steps(LocalDate today) {
        Map<String, String> names = openWork.stepNames();
        List<String> order = new ArrayList<>(names.keySet());
        return openWork.counts(today).stream()
                .sorted(Comparator.comparingInt(count -> order.indexOf(count.step())))
                .map(count -> new StepLoad(count.step(), names.getOrDefault(count.step(), ""), count.items(), count.late()))
                .toList();
    }

    private String nameOf(String section) {
        return section.equals(CaseQuery.NO_SECTION) ? "尚未分办" : bureau.sectionName(section);
    }

    /** -1, the first place, for what is in no section of the file. */
    private int place(String section) {
        return bureau.sections().stream().map(Bureau.Section::id).toList().indexOf(section);
    }

    private static int sum(List<Counted> counted, ToIntFunction<Counted> number) {
        return counted.stream().mapToInt(number).sum();
    }
}
