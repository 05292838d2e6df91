package org.proposaldesk.web;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.proposaldesk.approval.PublicationReviews;
import org.proposaldesk.approval.Signatures;
import org.proposaldesk.bureau.Bureau;
import org.proposaldesk.dispatch.NumberRegister;
import org.proposaldesk.drafting.Correspondence;
import org.proposaldesk.drafting.DraftContent;
import org.proposaldesk.drafting.Drafts;
import org.proposaldesk.drafting.MergedLetters;
import org.proposaldesk.proposal.Labelled;
import org.proposaldesk.proposal.Proposal;
import org.springframework.stereotype.Component;

/** The latest version of the letter of a round, and what was decided about it. */
@Component
class LetterViews {

    /** The steps that go by what the publication review decided. */
    private static final Set<String> AFTER_THE_REVIEW = Set.of("review-by-deputy", "sign-reply", "publish-reply");

    private final Drafts drafts;
    private final Correspondence correspondence;
    private final MergedLetters mergedLetters;
    private final Signatures signatures;
    private final PublicationReviews publications;
    private final NumberRegister register;
    private final Bureau bureau;

    LetterViews(Drafts drafts, Correspondence correspondence, MergedLetters mergedLetters, Signatures signatures,
            PublicationReviews publications, NumberRegister register, Bureau bureau) {
        this.drafts = drafts;
        this.correspondence = correspondence;
        this.mergedLetters = mergedLetters;
        this.signatures = signatures;
        this.publications = publications;
        this.register = register;
        this.bureau = bureau;
    }

    /** @return null as long as nothing is drafted */
    TaskView.Letter of(Proposal proposal, String step, boolean merged) {
        Optional<Drafts.Draft> draft = drafts.latest(proposal.id(), proposal.round());
        if (draft.isEmpty()) {
            return null;
        }
        DraftContent content = draft.get().content();
        Optional<Signatures.Signature> signature = signatures.of(proposal.id(), proposal.round());
        String category = content.category() == null ? null
                : bureau.categoryScheme().category(content.category()).map(Bureau.Category::label).orElse(content.category());
        return new TaskView.Letter(draft.get().version(), correspondence.title(proposal), category, label(content.publication()),
                content.publicationReason(), content.leadPerson(), content.handler(), content.phone(), promises(content),
                merged ? mergedLetters.hash(proposal, draft.get()) : draft.get().contentHash(),
                register.of(proposal.id(), proposal.round()).map(Objects::toString).orElse(null),
                signature.map(Signatures.Signature::signedOn).orElse(null),
                signature.map(one -> bureau.nameOf(one.signer(), one.actingFor())).orElse(null), SignerBrief.lines(content.answers()), draft.get().sources(),
                AFTER_THE_REVIEW.contains(step) ? publications.disclosed(proposal.id(), proposal.round()).orElse(null) : null);
    }

    private static List<TaskView.Promise> promises(DraftContent content) {
        return content.commitments().stream().map(one -> new TaskView.Promise(one.text(), label(one.kind()), one.promisedOn())).toList();
    }

    private static String label(Labelled value) {
        return value == null ? null : value.label();
    }
}
