package org.proposaldesk.approval;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.proposaldesk.drafting.Drafting;
import org.proposaldesk.drafting.Drafts;
import org.proposaldesk.drafting.MergedLetters;
import org.proposaldesk.drafting.MergedLetters.MergedLetter;
import org.proposaldesk.proposal.Journal;
import org.proposaldesk.proposal.Outcome;
import org.proposaldesk.proposal.Proposal;
import org.proposaldesk.proposal.ProposalRepository;
import org.proposaldesk.proposal.Refusal;
import org.proposaldesk.proposal.Work;
import org.proposaldesk.receipt.Merging;
import org.proposaldesk.research.DraftReadiness;
import org.springframework.stereotype.Component;

/**
 * Signs with an item those that are merged into it (并案, R13): each gets its own draft, signature and publication decision, and from
 * there on goes its own way.
 */
@Component
class MergedSignatures {

    /** Hands that bar a person from later steps of the merged item too (R17), by what they did. */
    private static final Map<String, String> HANDS = Map.of("research-point", "随主件研究要点", "draft-reply", "随主件起草答复稿",
            "revise-draft", "随主件修改稿件");

    private final MergedLetters letters;
    private final Drafting drafting;
    private final DraftReadiness readiness;
    private final ProposalRepository proposals;
    private final Drafts drafts;
    private final Signatures signatures;
    private final PublicationReviews publications;
    private final Disclosures disclosures;
    private final Courses courses;
    private final Journal journal;
    private final Merging.Waiting waiting;

    MergedSignatures(MergedLetters letters, Drafting drafting, DraftReadiness readiness, ProposalRepository proposals, Drafts drafts,
            Signatures signatures, PublicationReviews publications, Disclosures disclosures, Courses courses, Journal journal,
            Merging.Waiting waiting) {
        this.letters = letters;
        this.drafting = drafting;
        this.readiness = readiness;
        this.proposals = proposals;
        this.drafts = drafts;
        this.signatures = signatures;
        this.publications = publications;
        this.disclosures = disclosures;
        this.courses = courses;
        this.journal = journal;
        this.waiting = waiting;
    }

    /**
     * Signs them; they may have come after the letter was written.
     *
     * @return how many were signed with it
     * @throws Refusal when the letter does not answer all their points (R15), or their proposers or units were not heard (R8, R12)
     */
    int sign(Work work, String opinion, Drafts.Draft draft) {
        List<MergedLetter> merged = letters.of(work.proposal(), draft.content());
        if (!merged.isEmpty()) {
            drafting.requireAnswered(work.proposal(), draft.content());
            readiness.checkMerged(merged.stream().map(MergedLetter::item).toList());
        }
        merged.forEach(one -> sign(work, opinion, draft, one));
        return merged.size();
    }

    private void sign(Work work, String opinion, Drafts.Draft draft, MergedLetter letter) {
        Proposal item = proposals.lock(letter.item().id()).orElseThrow();
        String hash = letter.letters().contentHash();
        HANDS.forEach((step, action) -> journal.people(work.proposalId(), work.round(), Set.of(step))
                .forEach(person -> journal.append(item.id(), item.round(), step, person, Outcome.done(action), work.at())));
        drafts.append(item.id(), item.round(), draft.author(), letter.content(), hash, draft.sources(), work.at());
        int version = drafts.latest(item.id(), item.round()).orElseThrow().version();
        signatures.sign(work, item, version, opinion, hash);
        publications.of(work.proposalId(), work.round()).map(review -> review.disclosure().as(letter.content().publication()))
                .ifPresent(disclosure -> publications.reviewed(item.id(), item.round(), new PublicationReviews.Review(disclosure,
                        Objects.requireNonNullElse(letter.content().publicationReason(), ""), hash,
                        disclosures.hash(item, letter.letters().lead(), disclosure)), work.person(), work.at()));
        courses.of(work.proposalId(), work.round()).ifPresent(course -> courses.save(item.id(), item.round(), course.signed(), true));
        proposals.leadSection(item.id(), work.proposal().leadSection());
        journal.append(item.id(), item.round(), "sign-reply", work.person(), work.actingFor(),
                Outcome.done("随第" + work.proposal().number() + "号" + work.proposal().kind().word() + "一并签发").withOpinion(opinion).about(hash),
                work.at());
        waiting.signed(item.id());
    }
}
