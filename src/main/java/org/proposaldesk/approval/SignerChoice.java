package org.proposaldesk.approval;

import java.util.UUID;
import org.proposaldesk.drafting.DraftContent;
import org.proposaldesk.drafting.Drafts;
import org.proposaldesk.proposal.Proposal;
import org.proposaldesk.proposal.ProposalRepository;
import org.springframework.stereotype.Service;

/** Finds out who signs an item's letter. */
@Service
public class SignerChoice {

    private final ProposalRepository proposals;
    private final Drafts drafts;
    private final SignerTable table;

    public SignerChoice(ProposalRepository proposals, Drafts drafts, SignerTable table) {
        this.proposals = proposals;
        this.drafts = drafts;
        this.table = table;
    }

    /** @return the group whose member signs */
    public String signerGroup(UUID proposalId) {
        Proposal proposal = proposals.find(proposalId).orElseThrow();
        DraftContent content = drafts.latest(proposalId, proposal.round()).orElseThrow().content();
        boolean groupProposal = proposals.proposers(proposalId).stream().anyMatch(one -> one.category().group());
        return table.signerGroup(new SignerTable.Facts(proposal.assist(), proposal.keyItem(), groupProposal, proposal.round(),
                content.category() == null ? "" : content.category(), content.promisesResources()));
    }
}
