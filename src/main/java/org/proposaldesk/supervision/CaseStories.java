package org.proposaldesk.supervision;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.proposaldesk.bureau.Bureau;
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
    private final OpenWork openWork;
    private final Bureau bureau;

    public CaseStories(CaseList cases, Journal journal, OpenWork openWork, Bureau bureau) {
        this.cases = cases;
        this.journal = journal;
        this.openWork = openWork;
        this.bureau = bureau;
    }

    /** The story; empty when there is no such item or the viewer may not see it. */
    public Optional<CaseStory> find(Viewer viewer, UUID id) {
        return cases.find(viewer, id).map(item -> {
            Map<String, String> stepNames = openWork.stepNames();
            return new CaseStory(item, item.now(), journal.entries(id).stream().map(entry -> tell(entry, stepNames)).toList());
        });
    }

    private CaseStory.Entry tell(JournalEntry entry, Map<String, String> stepNames) {
        return new CaseStory.Entry(entry.at(), entry.round(), nameOf(entry.person()), entry.step(),
                stepNames.getOrDefault(entry.step(), ""), entry.action(), entry.opinion(), entry.reason(),
                entry.returnTo() != null, entry.returnTo() == null ? null : stepNames.getOrDefault(entry.returnTo(), ""));
    }

    private String nameOf(String person) {
        return OTHERS.getOrDefault(person, bureau.nameOf(person));
    }
}
