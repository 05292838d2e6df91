package org.proposaldesk.dispatch;

import org.proposaldesk.archive.Archive;
import org.proposaldesk.drafting.Drafts;
import org.proposaldesk.drafting.PublicationAttribute;
import org.proposaldesk.proposal.Work;
import org.springframework.stereotype.Component;

/** Puts what was sent into the archive of letters, which all the staff read. */
@Component
class SentReplies {

    private final Drafts drafts;
    private final IssuedLetters issued;
    private final Archive archive;

    SentReplies(Drafts drafts, IssuedLetters issued, Archive archive) {
        this.drafts = drafts;
        this.issued = issued;
        this.archive = archive;
    }

    /** A reply that is not to be published stays with its case, where only those see it who may see the case. */
    void keep(Work work) {
        Drafts.Draft draft = drafts.latest(work.proposalId(), work.round()).orElseThrow();
        PublicationAttribute publication = draft.content().publication();
        if (publication == null || publication.published()) {
            archive.keep(work.proposal(), issued.of(work.proposal(), draft).lead(), work.person(), work.at());
        }
    }
}
