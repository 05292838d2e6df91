package org.proposaldesk.receipt;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.proposaldesk.letter.ChineseDate;
import org.proposaldesk.proposal.HandlingMode;
import org.proposaldesk.proposal.Kind;
import org.proposaldesk.proposal.Labelled;
import org.proposaldesk.proposal.Level;
import org.proposaldesk.proposal.ProposerCategory;

/**
 * What registration notes of an item, apart from its points and the other units (登记事项), as typed.
 *
 * @param leadUnit    the unit that replies where we only give an opinion; empty for the assigner of what is forwarded (转办)
 * @param replyDue    date fixed by the assignment notice (R1); null for that of the batch, or for the formula
 * @param internalDue earlier date that the bureau sets itself, or null
 */
public record Registration(Kind kind, Level level, String number, Integer term, Integer session, boolean betweenSessions, String subject, String text,
        List<Proposer> proposers, HandlingMode mode, String leadUnit, boolean keyItem, boolean consentsToPublication, String refusalReason,
        LocalDate assignedOn, String assignmentPaper, LocalDate replyDue, LocalDate internalDue) {

    /** One who proposes, as typed. */
    public record Proposer(String name, ProposerCategory category, String unit, String phone, boolean lead) {

        private String said(boolean alone) {
            return name.strip() + "（" + category.label() + (blank(unit) ? "" : "，" + unit.strip()) + (lead && !alone ? "，领衔" : "") + "）";
        }
    }

    public Registration {
        proposers = proposers == null ? List.of() : List.copyOf(proposers);
    }

    /** The proposer who leads, or the only one. */
    Proposer lead() {
        return proposers.stream().filter(Proposer::lead).findFirst().orElse(proposers.get(0));
    }

    /**
     * What a correction of this one changes, old and new, one Chinese phrase each. Of telephone numbers it says only that they change:
     * the story of an item is read by more people than need them.
     */
    public List<String> changedBy(Registration next) {
        List<String> changes = new ArrayList<>();
        note(changes, "类型", label(kind), label(next.kind));
        note(changes, "级别", label(level), label(next.level));
        note(changes, "编号", number, next.number);
        note(changes, "届次", sessionSaid(), next.sessionSaid());
        note(changes, "案由", subject, next.subject);
        note(changes, "提案者", proposersSaid(), next.proposersSaid());
        if (!phones().equals(next.phones()) && proposersSaid().equals(next.proposersSaid())) {
            changes.add("提案者联系电话已更正");
        }
        note(changes, "办理方式", label(mode), label(next.mode));
        note(changes, "主办单位", leadUnit, next.leadUnit);
        note(changes, "是否同意公开", consentSaid(), next.consentSaid());
        note(changes, "重点件", keyItem ? "是" : "否", next.keyItem ? "是" : "否");
        note(changes, "交办日期", assignedOn, next.assignedOn);
        note(changes, "交办文号", assignmentPaper, next.assignmentPaper);
        note(changes, "交办通知规定的期限", replyDue, next.replyDue);
        note(changes, "局内期限", internalDue, next.internalDue);
        return changes;
    }

    private static void note(List<String> changes, String name, Object before, Object after) {
        String old = said(before);
        String now = said(after);
        if (!old.equals(now)) {
            changes.add(name + "由“" + old + "”改为“" + now + "”");
        }
    }

    private static String said(Object value) {
        String text = (value instanceof LocalDate day ? ChineseDate.format(day) : Objects.toString(value, "")).strip();
        return text.isEmpty() ? "无" : text;
    }

    private String sessionSaid() {
        return betweenSessions ? "闭会期间" : term + "届" + session + "次";
    }

    private String consentSaid() {
        return consentsToPublication ? "同意" : "不同意：" + said(refusalReason);
    }

    private String proposersSaid() {
        return proposers.stream().map(one -> one.said(proposers.size() == 1)).collect(Collectors.joining("、"));
    }

    private List<String> phones() {
        return proposers.stream().map(one -> said(one.phone)).toList();
    }

    private static String label(Labelled value) {
        return value == null ? "" : value.label();
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
