package org.proposaldesk.approval;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.proposaldesk.bureau.Bureau;
import org.proposaldesk.delegation.Belongings;
import org.proposaldesk.delegation.HandOvers;
import org.proposaldesk.proposal.Journal;
import org.proposaldesk.proposal.Outcome;
import org.proposaldesk.proposal.Proposal;
import org.proposaldesk.proposal.ProposalRepository;
import org.springframework.stereotype.Component;

/** The countersignatures that somebody is still to give by name (会签、加签); those whose turn has not come are among them. */
@Component
class RequestsInHand implements Belongings {

    private final CountersignRequests requests;
    private final Countersigning countersigning;
    private final Circulation circulation;
    private final Rerouting rerouting;
    private final ProposalRepository proposals;
    private final Journal journal;
    private final Bureau bureau;
    private final Clock clock;

    RequestsInHand(CountersignRequests requests, Countersigning countersigning, Circulation circulation, Rerouting rerouting,
            ProposalRepository proposals, Journal journal, Bureau bureau, Clock clock) {
        this.requests = requests;
        this.countersigning = countersigning;
        this.circulation = circulation;
        this.rerouting = rerouting;
        this.proposals = proposals;
        this.journal = journal;
        this.bureau = bureau;
        this.clock = clock;
    }

    @Override
    public Set<String> owners() {
        Set<String> asked = requests.asked();
        asked.removeAll(bureau.groupNames().keySet());
        asked.removeIf(one -> of(one, null).isEmpty());
        return asked;
    }

    @Override
    public List<HandOvers.Line> of(String owner, String receiver) {
        return requests.itemsThatAsk(owner).stream().map(id -> proposals.find(id).orElseThrow()).flatMap(proposal -> lines(proposal, owner, receiver)).toList();
    }

    private Stream<HandOvers.Line> lines(Proposal proposal, String owner, String receiver) {
        return circulation.unanswered(proposal).stream().filter(one -> one.party().equals(owner)).map(one -> new HandOvers.Line(one.id().toString(),
                proposal.kind().word() + proposal.number() + " 请" + countersigning.inWords(one)
                        + (circulation.asksNow(proposal, one.id()) ? "" : "，尚未轮到"),
                objection(proposal, one, receiver)));
    }

    private String objection(Proposal proposal, CountersignRequest request, String receiver) {
        boolean asked = circulation.unanswered(proposal).stream().anyMatch(one -> one.party().equals(receiver));
        return asked ? bureau.nameOf(receiver) + "也在本件的会签或加签人之列，请另定人选，或在“更多操作”中取消这一项。"
                : countersigning.mayBeAsked(proposal, request, receiver) ? null
                : bureau.nameOf(receiver) + "不能为本件会签或加签（起草、发起的和只读岗位的同志除外，R17），请另定人选。";
    }

    @Override
    public void handOver(HandOvers.Line one, String from, String to, String by) {
        UUID id = UUID.fromString(one.reference());
        Proposal proposal = proposals.lock(requests.itemOf(id)).orElseThrow();
        boolean now = circulation.asksNow(proposal, id);
        requests.put(id, to);
        if (now) {
            rerouting.reroute(proposal.id());
        }
        journal.append(proposal.id(), proposal.round(), "hand-over", by,
                Outcome.done("会签或加签由" + bureau.nameOf(from) + "交接给" + bureau.nameOf(to)), clock.instant());
    }
}
