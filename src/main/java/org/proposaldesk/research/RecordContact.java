package org.proposaldesk.research;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.proposaldesk.bureau.Rank;
import org.proposaldesk.bureau.Role;
import org.proposaldesk.proposal.Action;
import org.proposaldesk.proposal.ActionField;
import org.proposaldesk.proposal.ActionField.Choice;
import org.proposaldesk.proposal.ActionField.Kind;
import org.proposaldesk.proposal.Checks;
import org.proposaldesk.proposal.Labelled;
import org.proposaldesk.proposal.Occasion;
import org.proposaldesk.proposal.Outcome;
import org.proposaldesk.proposal.ProposalRepository;
import org.proposaldesk.proposal.State;
import org.proposaldesk.receipt.Assignments;
import org.springframework.stereotype.Service;

/** Records a contact with the proposer at any time (记录沟通, domain 2.5): by the sections that work on the item, the office and the leaders. */
@Service
public class RecordContact extends Action<TypedContact> {

    private static final Set<State> NOT_IN_HAND = Set.of(State.AWAITING_RECEIPT, State.RECEIVED, State.CLOSED, State.RETURNED);
    private static final Set<String> DUTIES = Set.of(Role.OFFICE, Role.DEPUTY_LEADER, Role.BUREAU_HEAD);

    private final Contacts contacts;
    private final ProposalRepository proposals;
    private final Assignments assignments;
    private final ContactPeriod period;

    public RecordContact(Contacts contacts, ContactPeriod period, ProposalRepository proposals, Assignments assignments) {
        super("record-contact", "记录沟通", "登记一次与提案者的走访、座谈、电话或其他沟通，办前、办中、办后都可以。当面沟通计入见面率。", TypedContact.class);
        this.contacts = contacts;
        this.period = period;
        this.proposals = proposals;
        this.assignments = assignments;
    }

    @Override
    public boolean offered(Occasion occasion) {
        return !NOT_IN_HAND.contains(occasion.proposal().state())
                && (DUTIES.stream().anyMatch(occasion::isMemberOf) || assignments.sections(occasion.proposal()).stream()
                        .anyMatch(section -> occasion.isMemberOf(Role.section(section))));
    }

    @Override
    public List<ActionField> fields(Occasion occasion) {
        List<Choice> ranks = Arrays.stream(Rank.values()).map(rank -> new Choice(rank.name(), rank.label())).toList();
        return List.of(choice("stage", "阶段", Contacts.Stage.values()), choice("form", "方式", Contacts.Form.values()),
                ActionField.required("on", "日期", Kind.DATE), ActionField.optional("place", "地点", Kind.TEXT),
                ActionField.required("bureauPeople", "本局参加人", Kind.TEXT).with("姓名和职务。"),
                ActionField.required("rank", "参加人最高职务", Kind.SELECT).of(ranks),
                ActionField.optional("proposerPresent", "提案者一方参加人", Kind.TEXT),
                ActionField.required("content", "沟通内容", Kind.AREA), choice("attitude", "提案者态度", Contacts.Attitude.values()));
    }

    private static ActionField choice(String name, String label, Labelled[] values) {
        return ActionField.required(name, label, Kind.SELECT).of(Arrays.stream(values).map(Choice::of).toList());
    }

    @Override
    public TypedContact prefill(Occasion occasion) {
        return ContactProposer.blank(proposals.proposers(occasion.proposalId()), occasion.work());
    }

    @Override
    public Outcome perform(Occasion occasion, TypedContact input) {
        Checks checks = new Checks();
        input.check(checks, "", period.beginning(occasion.proposal()), occasion.today());
        checks.refuseIfAny();
        contacts.record(occasion.proposalId(), input.in(occasion.proposal().round(), occasion.person()), occasion.at());
        return Outcome.done("记录" + input.stage().label() + "沟通（" + input.form().label() + "，" + input.attitude().label() + "）");
    }
}
