package org.proposaldesk.correction;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.proposaldesk.letter.ChineseDate;
import org.proposaldesk.proposal.ActionField;
import org.proposaldesk.proposal.ActionField.Choice;
import org.proposaldesk.proposal.ActionField.Kind;
import org.proposaldesk.proposal.HandlingMode;
import org.proposaldesk.proposal.Labelled;
import org.proposaldesk.proposal.Level;
import org.proposaldesk.proposal.Proposal;
import org.proposaldesk.proposal.ProposerCategory;

/** The form in which a registration is corrected: what cannot be changed any more is not asked for. */
final class RegistrationForm {

    private RegistrationForm() {
    }

    static List<ActionField> fields(Proposal proposal) {
        boolean open = !HandlingCorrection.distributed(proposal);
        return Stream.of(handling(proposal, open), facts(), units(proposal, open), wishes(),
                proposal.round() > 1 ? Stream.<ActionField>of() : dates(proposal), rest()).flatMap(part -> part).toList();
    }

    private static Stream<ActionField> handling(Proposal proposal, boolean open) {
        HandlingMode[] modes = Arrays.stream(HandlingMode.values()).filter(mode -> open || mode.replies() == proposal.mode().replies())
                .toArray(HandlingMode[]::new);
        return Stream.of(ActionField.hidden("seen"),
                ActionField.required("kind", "类型", Kind.SELECT).with("改类型的，提案者类别一并改。").of(choices(org.proposaldesk.proposal.Kind.values())),
                ActionField.required("level", "级别", Kind.SELECT).of(choices(Level.values())),
                ActionField.required("mode", "办理方式", Kind.SELECT).with(open ? "" : "已经分办，由本局答复的与只出意见的不能互改。").of(choices(modes)));
    }

    private static Stream<ActionField> facts() {
        return Stream.of(ActionField.required("number", "编号", Kind.TEXT),
                ActionField.optional("term", "届", Kind.NUMBER), ActionField.optional("session", "次", Kind.NUMBER),
                ActionField.optional("betweenSessions", "闭会期间提出", Kind.CHECK),
                ActionField.required("subject", "案由", Kind.TEXT),
                ActionField.rows("proposers", "提案者", ActionField.required("name", "姓名或名称", Kind.TEXT),
                        ActionField.required("category", "类别", Kind.SELECT).of(choices(ProposerCategory.values())),
                        ActionField.optional("unit", "单位职务", Kind.TEXT), ActionField.optional("phone", "联系电话", Kind.TEXT),
                        ActionField.optional("lead", "领衔", Kind.CHECK)));
    }

    private static Stream<ActionField> units(Proposal proposal, boolean open) {
        ActionField sharing = new ActionField("sharingUnits", "分办单位", Kind.ROWS, false, "只有分办件填写。", List.of(),
                List.of(ActionField.required("unit", "单位", Kind.TEXT)));
        ActionField leading = ActionField.optional("leadUnit", "主办单位", Kind.TEXT).with("会办件填写主办单位，转办件填写意见报送单位。");
        return open ? Stream.of(sharing, leading) : Stream.of(proposal.assist() ? leading : sharing);
    }

    private static Stream<ActionField> wishes() {
        return Stream.of(ActionField.optional("consentsToPublication", "提案者同意公开", Kind.CHECK),
                ActionField.optional("refusalReason", "不同意公开的原由", Kind.AREA),
                ActionField.optional("keyItem", "重点件（领导领办或督办）", Kind.CHECK));
    }

    private static Stream<ActionField> dates(Proposal proposal) {
        return Stream.of(ActionField.required("assignedOn", "交办日期", Kind.DATE),
                ActionField.optional("replyDue", "答复期限", Kind.DATE).with("交办通知规定的日期；按批次或一般规定的留空。现为"
                        + ChineseDate.format(proposal.dueOriginal()) + "。"));
    }

    private static Stream<ActionField> rest() {
        return Stream.of(ActionField.optional("assignmentPaper", "交办文号", Kind.TEXT),
                ActionField.optional("internalDue", "局内期限", Kind.DATE).with("没有就留空。"),
                ActionField.required("reason", "更正的理由", Kind.AREA).with("写明依据，如交办机关更正通知的文号。"));
    }

    private static List<Choice> choices(Labelled[] values) {
        return Arrays.stream(values).map(value -> new Choice(((Enum<?>) value).name(), value.label())).toList();
    }
}
