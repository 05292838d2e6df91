package org.proposaldesk.approval;

import org.proposaldesk.drafting.Drafts;
import org.springframework.stereotype.Component;

/** What every hand works with. */
@Component
record Hands(Drafts drafts, Circulation circulation, Returns returns) {
}
