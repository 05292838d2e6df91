package org.proposaldesk.dispatch;

import java.time.Clock;
import java.util.List;
import org.proposaldesk.approval.Disclosure;
import org.proposaldesk.approval.Disclosures;
import org.proposaldesk.approval.PublicationCorrections;
import org.proposaldesk.approval.PublicationReviews;
import org.proposaldesk.approval.Redacted;
import org.proposaldesk.archive.Archive;
import org.proposaldesk.bureau.Bureau;
import org.proposaldesk.letter.Letter;
import org.proposaldesk.proposal.Checks;
import org.proposaldesk.proposal.Journal;
import org.proposaldesk.proposal.NotFound;
import org.proposaldesk.proposal.Outcome;
import org.proposaldesk.proposal.Proposal;
import org.proposaldesk.proposal.ProposalRepository;
import org.proposaldesk.proposal.Refusal;
import org.proposaldesk.proposal.Work;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Publishes a withdrawn reply again (改后重新公开). The letter stays as it was signed; redactions and summary change, and a second person
 * agrees (R17). What was withdrawn stays on record.
 */
@Service
public class Republication {

    /** What the public copy is to show instead. */
    public record Correction(List<Redacted> redactions, List<Redacted> kept, String summary) {
    }

    /**
     * What is being corrected.
     *
     * @param summarised   whether only a summary is published
     * @param proposedById who proposed what is shown, or null when nobody has yet
     */
    public record Form(boolean summarised, Correction correction, String proposedById, String proposedBy) {
    }

    private record Case(Work work, PublishedReplies.Reply reply, PublicationReviews.Review review, Letter letter) {
    }

    private final PublishedReplies replies;
    private final Withdrawals withdrawals;
    private final PublicationCorrections corrections;
    private final PublicationReviews reviews;
    private final Disclosures disclosures;
    private final PublicCopies copies;
    private final SignedLetter signedLetter;
    private final Publishing publishing;
    private final Archive archive;
    private final ProposalRepository proposals;
    private final PublicationNews news;
    private final Journal journal;
    private final Bureau bureau;
    private final Clock clock;

    Republication(PublishedReplies replies, Withdrawals withdrawals, PublicationCorrections corrections, PublicationReviews reviews,
            Disclosures disclosures, PublicCopies copies, SignedLetter signedLetter, Publishing publishing, Archive archive,
            ProposalRepository proposals, PublicationNews news, Journal journal, Bureau bureau, Clock clock) {
        this.replies = replies;
        this.withdrawals = withdrawals;
        this.corrections = corrections;
        this.reviews = reviews;
        this.disclosures = disclosures;
        this.copies = copies;
        this.signedLetter = signedLetter;
        this.publishing = publishing;
        this.archive = archive;
        this.proposals = proposals;
        this.news = news;
        this.journal = journal;
        this.bureau = bureau;
        this.clock = clock;
    }

    /** What was proposed, or what was published before. */
    @Transactional(readOnly = true)
    public Form form(long id) {
        PublishedReplies.Reply reply = find(id);
        PublicationReviews.Review review = review(reply);
        return corrections.waiting(id, review.attribute()).map(one -> form(one.disclosure(), one.by()))
                .orElseGet(() -> form(review.disclosure(), null));
    }

    /** The copy that was proposed, or the one that was published before. */
    @Transactional(readOnly = true)
    public Letter copy(long id) {
        PublishedReplies.Reply reply = find(id);
        PublicationReviews.Review review = review(reply);
        Proposal proposal = proposals.find(reply.proposalId()).orElseThrow().inRound(reply.round());
        return disclosures.copy(proposal, copies.letter(proposal), corrections.waiting(id, review.attribute())
                .map(PublicationCorrections.Proposed::disclosure).orElse(review.disclosure()));
    }

    /** Proposes a corrected copy; nobody reads it yet. */
    @Transactional
    public void propose(long id, Correction typed, String person) {
        Case one = lock(id, person);
        if (corrections.waiting(id, one.review.attribute()).isPresent()) {
            throw new Refusal("R30", "改后的公开件已经送审批，请刷新页面。");
        }
        Disclosure disclosure = new Disclosure(one.review.attribute(), typed.redactions(), typed.kept(), typed.summary());
        Checks checks = new Checks();
        disclosures.check(checks, one.letter, disclosure);
        checks.refuseIfAny();
        String field = disclosure.summarised() ? "summary" : "redactions";
        disclosures.problems(one.work.proposal(), one.letter, disclosure).forEach(found -> checks.that(false, field, found.rule(), found.message()));
        checks.refuseIfAny();
        checks.that(!disclosures.copy(one.work.proposal(), one.letter, disclosure).hash().equals(one.reply.copy().hash()), field, "R30",
                "公开件与撤回的一样，没有改动，请修改后再送审批。").refuseIfAny();
        corrections.propose(id, disclosure, person, one.work.at());
        journal.append(one.reply.proposalId(), one.reply.round(), Withdrawal.STEP, person, Outcome.done("改公开件，送审批"), one.work.at());
        news.waits(one.work.proposal(), "改后的公开件待重新公开", person);
    }

    /** Decides; whoever proposed it may not. Approved, the public reads it from now on. */
    @Transactional
    public void decide(long id, boolean approve, String person) {
        Case one = lock(id, person);
        PublicationCorrections.Proposed proposed = waiting(id, one.review);
        if (proposed.by().equals(person)) {
            throw new Refusal("R17", "公开件是您改的，按不同人经手的规定不能由您批准，请由其他同志办理。");
        }
        corrections.decide(id, approve, person, one.work.at());
        String said = approve ? "批准改后重新公开" : "不同意改后的公开件";
        Outcome outcome = Outcome.done(said);
        if (approve) {
            PublicationReviews.Review review = new PublicationReviews.Review(proposed.disclosure(), one.review.reason(), one.review.contentHash(),
                    disclosures.hash(one.work.proposal(), one.letter, proposed.disclosure()));
            reviews.reviewed(one.reply.proposalId(), one.reply.round(), review, person, one.work.at());
            Letter copy = copies.toPublish(one.work.proposal(), one.letter, review);
            publishing.publish(one.work, copy, review, one.work.today(), "", replies.column(id));
            archive.keep(one.work.proposal(), copy, person, one.work.at());
            outcome = outcome.about(copy.hash());
        }
        journal.append(one.reply.proposalId(), one.reply.round(), Withdrawal.STEP, person, outcome, one.work.at());
        news.decided(one.work.proposal(), said, proposed.by());
    }

    /** @throws Refusal when the reply is not to be published again, or its letter is not the one that was signed */
    private Case lock(long id, String person) {
        PublishedReplies.Reply reply = find(id);
        Proposal proposal = proposals.lock(reply.proposalId()).orElseThrow().inRound(reply.round());
        if (!withdrawals.toBeCorrected(id)) {
            throw new Refusal("R30", "这份答复没有批准改后重新公开，或者已经重新公开，请刷新页面。");
        }
        Work work = new Work(proposal, null, person, clock.instant());
        signedLetter.require(work);
        return new Case(work, reply, review(reply), copies.letter(proposal));
    }

    private PublishedReplies.Reply find(long id) {
        return replies.find(id).orElseThrow(() -> new NotFound("没有公开过这份答复，请刷新页面。"));
    }

    private PublicationReviews.Review review(PublishedReplies.Reply reply) {
        return reviews.of(reply.proposalId(), reply.round()).orElseThrow();
    }

    private PublicationCorrections.Proposed waiting(long id, PublicationReviews.Review review) {
        return corrections.waiting(id, review.attribute()).orElseThrow(() -> new Refusal("R30", "没有等待审批的公开件，请刷新页面。"));
    }

    private Form form(Disclosure disclosure, String by) {
        return new Form(disclosure.summarised(), new Correction(disclosure.redactions(), disclosure.kept(), disclosure.summary()), by,
                by == null ? null : bureau.nameOf(by));
    }
}
