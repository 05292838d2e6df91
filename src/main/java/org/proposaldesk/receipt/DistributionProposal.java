package org.proposaldesk.receipt;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.proposaldesk.bureau.Bureau;
import org.proposaldesk.proposal.Point;
import org.proposaldesk.proposal.ProposalRepository;
import org.springframework.stereotype.Service;

/** Proposes a distribution by the routing table, so that the office only has to look it over. */
@Service
public class DistributionProposal {

    private final ProposalRepository proposals;
    private final Assignments assignments;
    private final PointRouting routing;
    private final Bureau bureau;

    public DistributionProposal(ProposalRepository proposals, Assignments assignments, PointRouting routing, Bureau bureau) {
        this.proposals = proposals;
        this.assignments = assignments;
        this.routing = routing;
        this.bureau = bureau;
    }

    /** Writes one proposed assignment per point that the table knows; the others stay open. */
    public void propose(UUID proposal) {
        List<Assignments.Assignment> proposed = new ArrayList<>();
        for (Point point : proposals.points(proposal)) {
            String section = routing.sectionFor(point.heading());
            if (bureau.hasSection(section)) {
                proposed.add(new Assignments.Assignment(UUID.randomUUID(), point.id(), section));
            }
        }
        assignments.replace(proposal, proposed);
    }
}
