package org.proposaldesk.research;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
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
 * Speaks with the proposer and records it (沟通). No draft leaves without a contact before or during the handling; key items,
 * items of bodies and later rounds want one face to face (R8).
 */
@Service
public class ContactProposer extends Step<ContactProposer.Input> {

    /** One contact, as typed. */
    public record Contact(Contacts.Stage stage, Contacts.Form form, LocalDate on, String place, String bureauPeople,
            String proposerPresent, String content, Contacts.Attitude attitude) {
    }

    public record Input(List<Contact> contacts, List<UUID> attachmentIds) {

        public Input {
            contacts = contacts == null ? List.of() : contacts;
            attachmentIds = attachmentIds == null ? List.of() : attachmentIds;
        }
    }

    private final Contacts contacts;
    private final ProposalRepository proposals;
    private final AttachmentRepository attachments;

    public ContactProposer(Contacts contacts, ProposalRepository proposals, AttachmentRepository attachments) {
        super("contact-proposer", State.IN_RESEARCH, Input.class);
        this.contacts = contacts;
        this.proposals = proposals;
        this.attachments = attachments;
    }

    @Override
    public Input prefill(Work work) {
        String lead = proposals.proposers(work.proposalId()).stream().filter(Proposer::lead).map(Proposer::name).findFirst().orElse("");
        return new Input(List.of(new Contact(Contacts.Stage.BEFORE, null, work.today(), "", "", lead, "", Contacts.Attitude.NOT_STATED)), List.of());
    }

    @Override
    public Outcome complete(Work work, Input input) {
        boolean needsMeeting = needsMeeting(work);
        Checks checks = new Checks()
                .that(!input.contacts().isEmpty(), "contacts", "R8", "还没有沟通记录。答复前至少要与提案者沟通一次，请补记。")
                .that(input.contacts().isEmpty() || input.contacts().stream().anyMatch(one -> one.stage() == Contacts.Stage.BEFORE || one.stage() == Contacts.Stage.DURING),
                        "contacts", "R8", "至少要有一次办前或办中沟通，请补记。")
                .that(!needsMeeting || input.contacts().isEmpty() || input.contacts().stream().anyMatch(one -> one.form() != null && one.form().faceToFace()),
                        "contacts", "R8", "重点件、集体提案和重新办理的件须当面沟通（走访、座谈或现场办理），请安排后补记。")
                .that(attachments.allBelong(work.proposalId(), input.attachmentIds()), "attachmentIds", "", AttachmentRepository.FOREIGN);
        for (int at = 0; at < input.contacts().size(); at++) {
            check(checks, "contacts[" + at + "].", input.contacts().get(at), work.today());
        }
        checks.refuseIfAny();
        for (Contact one : input.contacts()) {
            contacts.record(work.proposalId(), new Contacts.Contact(work.round(), one.stage(), one.form(), one.on(), text(one.place()),
                    text(one.bureauPeople()), text(one.proposerPresent()), text(one.content()), one.attitude(), work.person()), work.at());
        }
        return Outcome.done("记录沟通 " + input.contacts().size() + " 次（"
                + String.join("、", input.contacts().stream().map(one -> one.form().label()).distinct().toList()) + "）");
    }

    private boolean needsMeeting(Work work) {
        return work.proposal().keyItem() || work.round() > 1
                || proposals.proposers(work.proposalId()).stream().anyMatch(one -> one.category().group());
    }

    private static void check(Checks checks, String field, Contact one, LocalDate today) {
        checks.present(field + "stage", one.stage(), "沟通阶段").present(field + "form", one.form(), "沟通方式")
                .past(field + "on", one.on(), today, "沟通日期").limit(field + "place", one.place(), 100, "地点")
                .text(field + "bureauPeople", one.bureauPeople(), 200, "本局参加人")
                .limit(field + "proposerPresent", one.proposerPresent(), 200, "提案者一方参加人")
                .text(field + "content", one.content(), 4_000, "沟通内容")
                .present(field + "attitude", one.attitude(), "提案者态度");
    }

    private static String text(String value) {
        return value == null ? "" : value.strip();
    }
}
