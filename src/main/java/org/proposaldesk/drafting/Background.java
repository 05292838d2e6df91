package org.proposaldesk.drafting;

import java.util.List;
import org.proposaldesk.archive.Archive;
import org.proposaldesk.proposal.Proposal;
import org.proposaldesk.proposal.ProposalRepository;
import org.proposaldesk.proposal.Proposer;
import org.springframework.stereotype.Service;

/** What a drafter should have read before writing: what this bureau told this proposer in earlier rounds and about other items. */
@Service
public class Background {

    /** The letter of an earlier round of the same item. */
    public record EarlierRound(int round, String opening, List<DraftContent.Answer> answers, String nextSteps) {
    }

    /** @param sameProposer letters to one of the proposers about other items, newest first */
    public record Papers(List<EarlierRound> earlierRounds, List<Archive.Found> sameProposer) {
    }

    private final Drafts drafts;
    private final Archive archive;
    private final ProposalRepository proposals;

    public Background(Drafts drafts, Archive archive, ProposalRepository proposals) {
        this.drafts = drafts;
        this.archive = archive;
        this.proposals = proposals;
    }

    public Papers of(Proposal proposal) {
        List<EarlierRound> rounds = drafts.before(proposal.id(), proposal.round()).stream().map(one -> new EarlierRound(one.round(),
                one.content().opening(), one.content().answers(), one.content().nextSteps())).toList();
        List<String> names = proposals.proposers(proposal.id()).stream().map(Proposer::name).toList();
        return new Papers(rounds, archive.to(names, proposal.id()));
    }
}
