package org.proposaldesk.dispatch;

import java.util.Optional;
import org.proposaldesk.archive.Archive;
import org.proposaldesk.drafting.Drafts;
import org.proposaldesk.letter.Letter;
import org.proposaldesk.proposal.Proposal;
import org.proposaldesk.proposal.Work;
import org.springframework.stereotype.Component;

/** Puts what was sent into the archive of letters, which all the staff read. */
@Component
class SentReplies {

    private final Drafts drafts;
    private final IssuedLetters issued;
    private final PublicCopies copies;
    private final Archive archive;

    SentReplies(Drafts drafts, IssuedLetters issued, PublicCopies copies, Archive archive) {
        this.drafts = drafts;
        this.issued = issued;
        this.copies = copies;
        this.archive = archive;
    }

    /**
     * Of a reply what the public may read, of an opinion everything unless the proposer refused publication. The rest stays with its
     * case, where only those see it who may see the case.
     */
    void keep(Work work) {
        readable(work.proposal()).ifPresent(letter -> archive.keep(work.proposal(), letter, work.person(), work.at()));
    }

    private Optional<Letter> readable(Proposal proposal) {
        return proposal.assist()
                ? drafts.latest(proposal.id(), proposal.round()).filter(draft -> proposal.consentsToPublication())
                        .map(draft -> issued.of(proposal, draft).lead())
                : copies.find(proposal);
    }
}
