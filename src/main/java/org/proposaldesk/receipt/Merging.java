package org.proposaldesk.receipt;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.proposaldesk.proposal.Checks;
import org.proposaldesk.proposal.Journal;
import org.proposaldesk.proposal.Outcome;
import org.proposaldesk.proposal.Point;
import org.proposaldesk.proposal.Proposal;
import org.proposaldesk.proposal.ProposalRepository;
import org.proposaldesk.proposal.Refusal;
import org.proposaldesk.proposal.State;
import org.proposaldesk.proposal.Work;
import org.springframework.stereotype.Service;

/** Brings items of the same matter together and apart again (并案、拆出, R13): until the leading one is signed. */
@Service
public class Merging {

    /** Tells the process of a merged item that it goes on. */
    public interface Waiting {

        /** The leading item was signed, and with it this one. */
        void signed(UUID item);

        /** The item is handled alone from now on. */
        void takenOut(UUID item);

        /**
         * Others have come to the leading item or left it: its open tasks follow the earliest limit.
         *
         * @param before the leading item as it was
         */
        void dueMoved(Proposal before);
    }

    static final String TAKE_OUT = "unmerge-items";

    private static final String SYSTEM = "system";

    private final MergedItems merged;
    private final ProposalRepository proposals;
    private final Assignments assignments;
    private final Journal journal;
    private final Waiting waiting;

    Merging(MergedItems merged, ProposalRepository proposals, Assignments assignments, Journal journal, Waiting waiting) {
        this.merged = merged;
        this.proposals = proposals;
        this.assignments = assignments;
        this.journal = journal;
        this.waiting = waiting;
    }

    /**
     * Plans to handle an item with another; its points go to the section that leads there, in case it is taken out again.
     *
     * @param answeredAt by point of the item where the common letter answers it: a point of the other, or the point itself
     * @return the item that leads
     * @throws Refusal when one of the two cannot be merged (R13), or it is not said of each point where it is answered (R15)
     */
    MergedItems.Candidate plan(Work work, UUID into, Map<UUID, UUID> answeredAt) {
        if (!work.proposal().mode().replies()) {
            throw refusal("本局只出具意见的件不并案，请逐件办理。");
        }
        merged.oneAtATime();
        if (merged.leads(work.proposalId())) {
            throw refusal("已有其他件并入本件，本件不能再并入别的件。");
        }
        MergedItems.Candidate lead = candidate(work.proposal(), into);
        List<Point> points = proposals.points(work.proposalId());
        checkAnswered(points, proposals.points(into), answeredAt);
        assignments.replace(work.proposalId(), points.stream().map(Point::id)
                .map(point -> new Assignments.Assignment(UUID.randomUUID(), point, lead.leadSection())).toList());
        proposals.leadSection(work.proposalId(), lead.leadSection());
        merged.plan(work.proposalId(), into, answeredAt, work.person(), work.at());
        return lead;
    }

    private static void checkAnswered(List<Point> points, List<Point> leading, Map<UUID, UUID> answeredAt) {
        Set<UUID> there = leading.stream().map(Point::id).collect(Collectors.toSet());
        Checks checks = new Checks();
        for (int at = 0; at < points.size(); at++) {
            Point point = points.get(at);
            UUID answered = answeredAt.get(point.id());
            checks.that(point.id().equals(answered) || there.contains(answered), "matches[" + at + "].answeredAt", "R15",
                    "要点“" + point.heading() + "”由主件的哪一条答复，请选择；主件没有的，选“另写一条答复”。");
        }
        checks.that(answeredAt.size() == points.size(), "matches", "R15", "要点已变动，请刷新页面后重新选择。");
        checks.refuseIfAny();
    }

    /** Gives up what was planned. */
    void planNone(Work work) {
        merged.end(work.proposalId(), work.person(), "改为单独办理", work.at());
    }

    /**
     * The deputy leader agrees: the item waits from now on, and the common work is due with the first of them.
     *
     * @return whether the item is merged at all
     * @throws Refusal when the other was signed or returned meanwhile (R13)
     */
    boolean approve(Work work) {
        UUID into = merged.leadOf(work.proposalId()).orElse(null);
        if (into == null) {
            return false;
        }
        Proposal lead = proposals.lock(into).orElseThrow();
        candidate(work.proposal(), into);
        merged.approve(work.proposalId(), work.person(), work.at());
        proposals.state(work.proposalId(), State.MERGED);
        follow(lead);
        journal.append(into, lead.round(), "approve-distribution", work.person(), Outcome.done(name(work.proposal()) + "并入本件办理"), work.at());
        return true;
    }

    private void follow(Proposal lead) {
        merged.dueWithTheFirst(lead.id());
        waiting.dueMoved(lead);
    }

    private MergedItems.Candidate candidate(Proposal proposal, UUID into) {
        return merged.candidates(proposal).stream().filter(one -> one.id().equals(into)).findFirst()
                .orElseThrow(() -> refusal("所选的件现在不能并入：已经签发或退回、已并入他件、还没有拟办分办，或者提案和建议、办理方式、分办单位不一样。请重新选择，或单独办理。"));
    }

    private static Refusal refusal(String message) {
        return new Refusal(List.of(new Refusal.FieldError("mergeInto", message, "R13")));
    }

    /** Takes items out: each is researched and answered alone. The caller has locked the leading item. */
    void takeOut(Proposal lead, List<UUID> items, String by, String reason, Instant at) {
        for (UUID item : items) {
            Proposal one = proposals.lock(item).orElseThrow();
            merged.end(item, by, reason, at);
            journal.append(item, one.round(), TAKE_OUT, by, Outcome.done("从" + name(lead) + "拆出，单独办理").withReason(reason), at);
            waiting.takenOut(item);
        }
        follow(lead);
    }

    /** The assigner took an item back. If it led others, the one that is due first leads them from now on, and begins to be researched. */
    public void returned(UUID item, Instant at) {
        UUID leading = merged.leadOf(item).orElse(null);
        merged.end(item, SYSTEM, "已退回交办机关", at);
        if (leading != null) {
            follow(proposals.lockIfFree(leading).orElseThrow(MergedItems::busy));
        }
        List<UUID> left = merged.of(item);
        if (left.isEmpty()) {
            return;
        }
        UUID next = left.get(0);
        takeOut(proposals.find(item).orElseThrow(), List.of(next), SYSTEM, "主件已退回交办机关", at);
        Proposal lead = proposals.find(next).orElseThrow();
        for (UUID other : left.subList(1, left.size())) {
            Proposal one = proposals.lock(other).orElseThrow();
            merged.plan(other, next, Map.of(), SYSTEM, at);
            merged.approve(other, SYSTEM, at);
            journal.append(other, one.round(), TAKE_OUT, SYSTEM, Outcome.done("主件已退回，改并入" + name(lead)), at);
        }
        follow(lead);
    }

    static String name(Proposal proposal) {
        return "第" + proposal.number() + "号" + proposal.kind().word();
    }
}
