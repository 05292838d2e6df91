package org.proposaldesk.approval;

import java.util.List;
import org.proposaldesk.drafting.PublicationAttribute;

/**
 * What the public reads of a reply (R28, R30).
 *
 * @param redactions words that the public copy does not show
 * @param kept       words that look like personal data and stay, such as a hotline, each with its reason
 * @param summary    what stands in the place of the text of a reply that says 摘要公开, one paragraph a line; empty for every other
 */
public record Disclosure(PublicationAttribute attribute, List<Redacted> redactions, List<Redacted> kept, String summary) {

    public Disclosure {
        boolean published = attribute != null && attribute.published();
        redactions = published && redactions != null ? List.copyOf(redactions) : List.of();
        kept = published && kept != null ? List.copyOf(kept) : List.of();
        summary = attribute == PublicationAttribute.SUMMARY && summary != null ? summary.strip() : "";
    }

    /** The same under another attribute. */
    Disclosure as(PublicationAttribute other) {
        return new Disclosure(other, redactions, kept, summary);
    }

    public boolean published() {
        return attribute != null && attribute.published();
    }

    /** Whether only a summary is published. */
    public boolean summarised() {
        return attribute == PublicationAttribute.SUMMARY;
    }

    /** Whether these words may stay although they look like personal data. */
    boolean keeps(String words) {
        return kept.stream().filter(Redacted::complete).anyMatch(one -> one.text().contains(words));
    }
}
