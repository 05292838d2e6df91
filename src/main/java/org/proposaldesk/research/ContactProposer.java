package org.proposaldesk.research;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.proposaldesk.bureau.Rank;
import org.proposaldesk.proposal.AttachmentRepository;
import org.proposaldesk.proposal.Checks;
import org.proposaldesk.proposal.Outcome;
import org.proposaldesk.proposal.ProposalRepository;
import org.proposaldesk.proposal.Proposer;
import org.proposaldesk.proposal.State;
import org.proposaldesk.proposal.Step;
import org.proposaldesk.proposal.Work;
import org.springframework.stereotype.Service;

/**
 * Speaks with the proposer and records it (沟通). Drafting begins after one contact before or during the handling; what the rule
 * wants beside it may follow until the draft leaves ({@link DraftReadiness}, R8).
 */
@Service
public class ContactProposer extends Step<ContactProposer.Input> {

    public record Input(List<TypedContact> contacts, List<UUID> attachmentIds) {

        public Input {
            contacts = contacts == null ? List.of() : contacts;
            attachmentIds = attachmentIds == null ? List.of() : attachmentIds;
        }
    }

    private final Contacts contacts;
    private final ProposalRepository proposals;
    private final AttachmentRepository attachments;
    private final ContactPeriod period;

    public ContactProposer(Contacts contacts, ContactPeriod period, ProposalRepository proposals, AttachmentRepository attachments) {
        super("contact-proposer", State.IN_RESEARCH, Input.class);
        this.contacts = contacts;
        this.period = period;
        this.proposals = proposals;
        this.attachments = attachments;
    }

    @Override
    public Input prefill(Work work) {
        return new Input(List.of(blank(proposals.proposers(work.proposalId()), work)), List.of());
    }

    /** A contact to be filled in. */
    static TypedContact blank(List<Proposer> proposers, Work work) {
        String lead = proposers.stream().filter(Proposer::lead).map(Proposer::name).findFirst().orElse("");
        return new TypedContact(Contacts.Stage.BEFORE, null, work.today(), "", "", Rank.STAFF, lead, "", Contacts.Attitude.NOT_STATED);
    }

    @Override
    public Outcome complete(Work work, Input input) {
        Checks checks = new Checks().that(attachments.allBelong(work.proposalId(), input.attachmentIds()), "attachmentIds", "",
                AttachmentRepository.FOREIGN);
        LocalDate beginning = period.beginning(work.proposal());
        for (int at = 0; at < input.contacts().size(); at++) {
            input.contacts().get(at).check(checks, "contacts[" + at + "].", beginning, work.today());
        }
        checks.refuseIfAny();
        List<Contacts.Contact> typed = input.contacts().stream().map(one -> one.in(work.round(), work.person())).toList();
        checks.that(typed.stream().anyMatch(Contacts.Contact::beforeReply) || contacts.of(work.proposalId()).stream()
                .anyMatch(one -> one.round() == work.round() && one.beforeReply()), "contacts", "R8",
                "还没有办前或办中的沟通记录。答复前至少要与提案者沟通一次，请补记。").refuseIfAny();
        typed.forEach(one -> contacts.record(work.proposalId(), one, work.at()));
        return Outcome.done("记录沟通 " + typed.size() + " 次"
                + typed.stream().map(one -> one.form().label()).distinct().collect(Collectors.joining("、", "（", "）")).replace("（）", ""));
    }
}
