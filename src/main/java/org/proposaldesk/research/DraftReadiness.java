package org.proposaldesk.research;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.proposaldesk.bureau.Bureau;
import org.proposaldesk.bureau.ContactRule;
import org.proposaldesk.proposal.Checks;
import org.proposaldesk.proposal.Proposal;
import org.proposaldesk.proposal.ProposalRepository;
import org.proposaldesk.proposal.Proposer;
import org.proposaldesk.proposal.Refusal;
import org.proposaldesk.receipt.MergedItems;
import org.springframework.stereotype.Service;

/**
 * What must have happened before a reply leaves the drafter: the contacts that the rule wants (R8), every opinion settled (R12), every point researched by the
 * section that has it now (R15); for the
 * item and for those that are merged into it, whose proposers and units want to be heard as well (R13).
 */
@Service
public class DraftReadiness {

    private final Contacts contacts;
    private final Opinions opinions;
    private final ProposalRepository proposals;
    private final MergedItems merged;
    private final Findings findings;
    private final Bureau bureau;

    DraftReadiness(Contacts contacts, Opinions opinions, Findings findings, ProposalRepository proposals, MergedItems merged, Bureau bureau) {
        this.contacts = contacts;
        this.opinions = opinions;
        this.findings = findings;
        this.proposals = proposals;
        this.merged = merged;
        this.bureau = bureau;
    }

    /** @throws Refusal when something is missing; names all of it. An opinion to another unit needs neither. */
    public void check(Proposal proposal) {
        if (!proposal.assist()) {
            check(List.of(proposal), proposal.round() > 1 ? List.of() : proposals.all(merged.of(proposal.id())));
        }
    }

    /** @throws Refusal when something is missing for items that are signed with another */
    public void checkMerged(List<Proposal> items) {
        check(List.of(), items);
    }

    private void check(List<Proposal> own, List<Proposal> others) {
        List<Proposal> items = Stream.concat(own.stream(), others.stream()).toList();
        Map<UUID, List<Contacts.Contact>> held = contacts.beforeReplies(items);
        Map<UUID, List<Proposer>> proposers = proposals.proposers(items.stream().map(Proposal::id).toList());
        Map<UUID, List<String>> awaited = opinions.awaited(items);
        Checks checks = new Checks();
        own.forEach(item -> findings.awaited(item).forEach(one -> checks.that(false, "answers", "R15", "要点“" + one.heading() + "”已改派"
                + bureau.sectionName(one.section()) + "，还没有研究完。请等其研究完，把答复写进稿件再提交。")));
        for (Proposal item : items) {
            String name = own.contains(item) ? "" : "并案第" + item.number() + "号" + item.kind().word() + "：";
            missingContacts(item, held.getOrDefault(item.id(), List.of()), proposers.getOrDefault(item.id(), List.of()))
                    .forEach(sentence -> checks.that(false, "contacts", "R8", name + sentence));
            List<String> units = awaited.getOrDefault(item.id(), List.of());
            checks.that(units.isEmpty(), "opinions", "R12", name + String.join("、", units)
                    + "的会办意见还没有办妥。请登记收到的意见；期限已过的，催办后按“未在期限内收到”登记，再提交。");
        }
        checks.refuseIfAny();
    }

    /** What the rule of contacts (R8) still wants in this round, one sentence each; none when it is fulfilled. */
    public List<String> missingContacts(Proposal proposal) {
        return missingContacts(proposal, contacts.beforeReplies(List.of(proposal)).getOrDefault(proposal.id(), List.of()),
                proposals.proposers(proposal.id()));
    }

    private List<String> missingContacts(Proposal proposal, List<Contacts.Contact> had, List<Proposer> proposers) {
        ContactRule rule = bureau.contactRule();
        List<String> missing = new ArrayList<>();
        if (had.isEmpty()) {
            missing.add("还没有办前或办中的沟通记录，请在“更多操作”里记录沟通。");
            return missing;
        }
        if (mustMeet(proposal, proposers) && had.stream().noneMatch(one -> one.form().faceToFace())) {
            missing.add("重点件、集体提案和重新办理的件须当面沟通（走访、座谈或现场办理），请安排后在“更多操作”里记录沟通。");
        }
        if (proposal.round() > 1 && rule.redoRank() != null && had.stream().noneMatch(one -> one.rank().atLeast(rule.redoRank()))) {
            missing.add("重新办理的件须由" + rule.redoRank().label() + "以上同志与提案者沟通，请安排后在“更多操作”里记录沟通。");
        }
        return missing;
    }

    private boolean mustMeet(Proposal proposal, List<Proposer> proposers) {
        return bureau.contactRule().faceToFace().stream().anyMatch(occasion -> switch (occasion) {
            case KEY_ITEM -> proposal.keyItem();
            case REDO -> proposal.round() > 1;
            case COLLECTIVE -> proposers.stream().anyMatch(one -> one.category().group());
        });
    }
}
