package org.proposaldesk.proposal;

import java.util.UUID;

/** One who proposes: a member, a deputy, or a body. Of joint items one leads (领衔). */
public record Proposer(UUID id, int position, String name, ProposerCategory category, String unit, String phone, boolean lead) {
}
