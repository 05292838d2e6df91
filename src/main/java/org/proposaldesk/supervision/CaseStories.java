package org.proposaldesk.supervision;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.proposaldesk.bureau.Bureau;
import org.proposaldesk.deadline.LoggedReminder;
import org.proposaldesk.deadline.Reminder;
import org.proposaldesk.deadline.Reminders;
import org.proposaldesk.notification.DeliveryLog;
import org.proposaldesk.proposal.Journal;
import org.proposaldesk.proposal.JournalEntry;
import org.springframework.stereotype.Service;

/** Tells the story of an item, running or finished, in words that need no process diagram. */
@Service
public class CaseStories {

    /** Those who write into journals without being people of the bureau. */
    private static final Map<String, String> OTHERS = Map.of("system", "系统", "proposer", "提案者");

    private final CaseList cases;
    private final Journal journal;
    private final Reminders reminders;
    private final DeliveryLog deliveries;
    private final OpenWork openWork;
    private final Bureau bureau;

    public CaseStories(CaseList cases, Journal journal, Reminders reminders, DeliveryLog deliveries, OpenWork openWork, Bureau bureau) {
        this.cases = cases;
        this.journal = journal;
        this.reminders = reminders;
        this.deliveries = deliveries;
        this.openWork = openWork;
        this.bureau = bureau;
    }

    /** The story; empty when there is no such item or the viewer may not see it. */
    public Optional<CaseStory> find(Viewer viewer, UUID id) {
        return cases.find(viewer, id).map(item -> {
            Map<UUID, DeliveryLog.Told> told = deliveries.of(id).stream()
                    .collect(Collectors.toMap(DeliveryLog.Told::id, Function.identity(), (one, other) -> one, LinkedHashMap::new));
            List<CaseStory.Reminded> reminded = reminders.of(id).stream().map(one -> tell(one, told.remove(one.id()))).toList();
            return new CaseStory(item, item.now(), journal.entries(id).stream().map(this::tell).toList(), reminded,
                    List.copyOf(told.values()), viewer.seesEveryItem());
        });
    }

    private CaseStory.Reminded tell(LoggedReminder logged, DeliveryLog.Told told) {
        Reminder reminder = logged.reminder();
        return new CaseStory.Reminded(logged.createdAt(), reminder.kind().label(), reminder.rung(), openWork.nameOf(reminder.step()),
                reminder.dueOn(), nameOf(reminder.sentBy()), reminder.toWhom(), told == null ? List.of() : told.deliveries());
    }

    private CaseStory.Entry tell(JournalEntry entry) {
        return new CaseStory.Entry(entry.at(), entry.round(), actor(entry), entry.step(),
                openWork.nameOf(entry.step()), entry.action(), entry.opinion(), entry.reason(),
                entry.returnTo() != null, entry.returnTo() == null ? null : openWork.nameOf(entry.returnTo()));
    }

    private String actor(JournalEntry entry) {
        return OTHERS.containsKey(entry.person()) ? OTHERS.get(entry.person()) : bureau.nameOf(entry.person(), entry.actingFor());
    }

    private String nameOf(String person) {
        return OTHERS.getOrDefault(person, bureau.nameOf(person));
    }
}
