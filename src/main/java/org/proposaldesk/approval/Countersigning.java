package org.proposaldesk.approval;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.proposaldesk.bureau.Bureau;
import org.proposaldesk.bureau.Person;
import org.proposaldesk.bureau.Role;
import org.proposaldesk.proposal.ActionField;
import org.proposaldesk.proposal.Checks;
import org.proposaldesk.proposal.Journal;
import org.proposaldesk.proposal.Proposal;
import org.proposaldesk.proposal.Work;
import org.proposaldesk.receipt.Assignments;
import org.springframework.stereotype.Service;

/** Who countersigns a letter (会签): other sections by their heads, and leaders; and colleagues who are asked in between (加签). */
@Service
public class Countersigning {

    /** @param parties groups or people, in their order */
    record Wanted(List<String> parties, boolean inOrder) {
    }

    private final CountersignRequests requests;
    private final Assignments assignments;
    private final Journal journal;
    private final Bureau bureau;

    Countersigning(CountersignRequests requests, Assignments assignments, Journal journal, Bureau bureau) {
        this.requests = requests;
        this.assignments = assignments;
        this.journal = journal;
        this.bureau = bureau;
    }

    /** Those who may be chosen: the heads of the other sections, and the deputy leaders. */
    public List<ActionField.Choice> choices(Proposal proposal) {
        Stream<ActionField.Choice> sections = bureau.sections().stream().filter(section -> !section.id().equals(proposal.leadSection()))
                .map(section -> new ActionField.Choice(Role.sectionHead(section.id()), section.name()));
        Stream<ActionField.Choice> leaders = bureau.members(List.of(Role.DEPUTY_LEADER)).stream().map(this::person);
        return Stream.concat(sections, leaders).toList();
    }

    /** Colleagues whose opinion a person may ask: everybody who did not write the letter, but those who only read. */
    List<ActionField.Choice> colleagues(Proposal proposal, String asker) {
        Collection<String> drafters = journal.people(proposal.id(), proposal.round(), Separation.DRAFTS);
        return bureau.members(List.of(Role.STAFF)).stream().filter(id -> !id.equals(asker) && !drafters.contains(id))
                .filter(id -> !bureau.members(List.of(Role.AUDITOR)).contains(id)).map(this::person).toList();
    }

    /** Whether a person may answer a request in another's place. */
    boolean mayBeAsked(Proposal proposal, CountersignRequest request, String person) {
        return colleagues(proposal, request.askedBy()).stream().anyMatch(one -> one.value().equals(person));
    }

    private ActionField.Choice person(String id) {
        return new ActionField.Choice(id, bureau.nameOf(id) + bureau.person(id).map(Person::title).filter(Objects::nonNull)
                .map(title -> "（" + title + "）").orElse(""));
    }

    /** Those whom the office wanted before; at first the other sections that share the points. */
    Wanted wanted(Work work) {
        List<CountersignRequest> before = requests.of(work.proposalId(), work.round());
        if (!before.isEmpty()) {
            List<CountersignRequest> mine = before.stream().filter(Countersigning::fromTheOffice).toList();
            return new Wanted(mine.stream().map(CountersignRequest::party).toList(), mine.stream().anyMatch(one -> one.position() > 1));
        }
        return new Wanted(assignments.sections(work.proposal()).stream().filter(section -> !section.equals(work.proposal().leadSection()))
                .map(Role::sectionHead).sorted().toList(), false);
    }

    /** Whoever was wanted before stays with what was said; whoever is not wanted any more is not asked. */
    void want(Work work, Wanted wanted) {
        List<String> known = choices(work.proposal()).stream().map(ActionField.Choice::value).toList();
        new Checks().that(known.containsAll(wanted.parties()), "countersigners", "R16", "会签人只能从列出的科室和局领导中选择，请重新选择。").refuseIfAny();
        List<CountersignRequest> before = requests.of(work.proposalId(), work.round()).stream().filter(Countersigning::fromTheOffice).toList();
        before.stream().filter(one -> !wanted.parties().contains(one.party())).forEach(one -> requests.remove(one.id()));
        for (int at = 0; at < wanted.parties().size(); at++) {
            String party = wanted.parties().get(at);
            int position = wanted.inOrder() ? at + 1 : 1;
            Optional<CountersignRequest> asked = before.stream().filter(one -> one.party().equals(party)).findFirst();
            asked.ifPresentOrElse(one -> requests.place(one.id(), position), () -> requests.add(work.proposalId(), work.round(),
                    new CountersignRequest(UUID.randomUUID(), ReviewByOffice.ID, false, position, party, "", work.person()), work.at()));
        }
    }

    /** Asks a colleague, before or after the hand that asks. */
    void ask(Work work, String step, boolean before, String colleague, String question) {
        int last = requests.of(work.proposalId(), work.round()).stream().filter(one -> one.step().equals(step) && one.before() == before)
                .mapToInt(CountersignRequest::position).max().orElse(0);
        requests.add(work.proposalId(), work.round(),
                new CountersignRequest(UUID.randomUUID(), step, before, last + 1, colleague, question, work.person()), work.at());
    }

    /** What a request is called: whom it asks, for what. */
    String inWords(CountersignRequest request) {
        return names(List.of(request.party())) + (request.question().isEmpty() ? "会签" : "加签（" + request.question() + "）");
    }

    private static boolean fromTheOffice(CountersignRequest request) {
        return request.step().equals(ReviewByOffice.ID) && !request.before() && request.question().isEmpty();
    }

    String names(Collection<String> parties) {
        return parties.stream().map(party -> bureau.person(party).isPresent() ? bureau.nameOf(party) : bureau.groupName(party))
                .collect(Collectors.joining("、"));
    }
}
