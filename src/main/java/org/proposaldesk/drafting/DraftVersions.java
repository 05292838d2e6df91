package org.proposaldesk.drafting;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.proposaldesk.proposal.Checks;
import org.proposaldesk.proposal.NotFound;
import org.proposaldesk.proposal.Proposal;
import org.proposaldesk.proposal.Work;
import org.springframework.stereotype.Service;

/** The versions of a draft: keeping one that is not handed in, comparing two, what has changed since somebody's last look. */
@Service
public class DraftVersions {

    /**
     * What has changed.
     *
     * @param before version that was compared, or 0 when there was nothing before
     * @param after  the other version, or 0 for what is being typed
     */
    public record Changes(int before, int after, List<DraftComparison.Section> sections) {
    }

    private static final int LONGEST_NOTE = 100;

    private final Drafts drafts;
    private final DraftComparison comparison;

    public DraftVersions(Drafts drafts, DraftComparison comparison) {
        this.drafts = drafts;
        this.comparison = comparison;
    }

    /**
     * Keeps what was written as a version that is no letter; the caller holds the item's lock.
     *
     * @param note what the author says of it, or null
     * @return its number
     */
    public int keep(Proposal proposal, String author, DraftContent content, VersionReason reason, String note, Instant at) {
        new Checks().limit("note", note, LONGEST_NOTE, "版本说明").refuseIfAny();
        return drafts.keep(proposal.id(), proposal.round(), author, content, reason, note == null ? "" : note.strip(), at);
    }

    /** The versions of the current round, newest first. */
    public List<Drafts.Version> list(Proposal proposal) {
        return drafts.versions(proposal.id(), proposal.round());
    }

    /** @throws NotFound when there is no such version in the current round */
    public DraftContent content(Proposal proposal, int version) {
        return drafts.content(proposal.id(), proposal.round(), version)
                .orElseThrow(() -> new NotFound("没有第 " + version + " 版，请刷新页面后再选。"));
    }

    /** Compares two versions. */
    public Changes between(Proposal proposal, int before, int after) {
        return new Changes(before, after, comparison.between(content(proposal, before), content(proposal, after)));
    }

    /** Compares a version with what is being typed. */
    public Changes since(Proposal proposal, int before, DraftContent typed) {
        return new Changes(before, 0, comparison.between(content(proposal, before), typed));
    }

    /** What has changed in the letter since the person, or else the last hand of the step, had it; empty when nobody had. */
    public Optional<Changes> sinceLastLook(Work work, String step) {
        Proposal proposal = work.proposal();
        Optional<Drafts.Draft> seen = drafts.seen(proposal.id(), proposal.round(), work.person(), step);
        Optional<Drafts.Draft> now = drafts.latest(proposal.id(), proposal.round());
        return seen.flatMap(one -> now.map(other -> new Changes(one.version(), other.version(), comparison.between(one.content(), other.content()))));
    }
}
