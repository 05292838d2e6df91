package org.proposaldesk.research;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.proposaldesk.bureau.Bureau;
import org.proposaldesk.bureau.ContactRule;
import org.proposaldesk.proposal.Checks;
import org.proposaldesk.proposal.Proposal;
import org.proposaldesk.proposal.ProposalRepository;
import org.proposaldesk.proposal.Refusal;
import org.proposaldesk.proposal.Work;
import org.springframework.stereotype.Service;

/** What must have happened before a reply leaves the drafter: the contacts that the rule wants (R8), every opinion settled (R12). */
@Service
public class DraftReadiness {

    private final Contacts contacts;
    private final Opinions opinions;
    private final ProposalRepository proposals;
    private final Bureau bureau;

    public DraftReadiness(Contacts contacts, Opinions opinions, ProposalRepository proposals, Bureau bureau) {
        this.contacts = contacts;
        this.opinions = opinions;
        this.proposals = proposals;
        this.bureau = bureau;
    }

    /** @throws Refusal when something is missing; names all of it. An opinion to another unit needs neither. */
    public void check(Work work) {
        if (work.proposal().assist()) {
            return;
        }
        Checks checks = new Checks();
        missingContacts(work.proposal()).forEach(sentence -> checks.that(false, "contacts", "R8", sentence));
        String awaited = opinions.of(work.proposalId()).stream()
                .filter(one -> one.round() == work.round() && one.state() == OpinionState.REQUESTED).map(Opinions.Opinion::unit)
                .collect(Collectors.joining("、"));
        checks.that(awaited.isEmpty(), "opinions", "R12", awaited + "的会办意见还没有办妥。请登记收到的意见；期限已过的，催办后按“未在期限内收到”登记，再提交。");
        checks.refuseIfAny();
    }

    /** What the rule of contacts (R8) still wants in this round, one sentence each; none when it is fulfilled. */
    public List<String> missingContacts(Proposal proposal) {
        List<Contacts.Contact> had = contacts.of(proposal.id()).stream()
                .filter(one -> one.round() == proposal.round() && one.beforeReply()).toList();
        boolean redo = proposal.round() > 1;
        ContactRule rule = bureau.contactRule();
        List<String> missing = new ArrayList<>();
        if (had.isEmpty()) {
            missing.add("还没有办前或办中的沟通记录，请在“更多操作”里记录沟通。");
            return missing;
        }
        if (mustMeet(proposal) && had.stream().noneMatch(one -> one.form().faceToFace())) {
            missing.add("重点件、集体提案和重新办理的件须当面沟通（走访、座谈或现场办理），请安排后在“更多操作”里记录沟通。");
        }
        if (redo && rule.redoRank() != null && had.stream().noneMatch(one -> one.rank().atLeast(rule.redoRank()))) {
            missing.add("重新办理的件须由" + rule.redoRank().label() + "以上同志与提案者沟通，请安排后在“更多操作”里记录沟通。");
        }
        return missing;
    }

    private boolean mustMeet(Proposal proposal) {
        return bureau.contactRule().faceToFace().stream().anyMatch(occasion -> switch (occasion) {
            case KEY_ITEM -> proposal.keyItem();
            case REDO -> proposal.round() > 1;
            case COLLECTIVE -> proposals.proposers(proposal.id()).stream().anyMatch(one -> one.category().group());
        });
    }
}
