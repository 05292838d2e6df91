package org.proposaldesk.notification;

import java.time.LocalDate;
import java.util.UUID;
import org.proposaldesk.letter.ChineseDate;
import org.proposaldesk.notification.Notification.Kind;

/**
 * The sentences of the messages: number, what to do, until when. Whatever else stands in the item stays in the house.
 *
 * @param proposalId the item
 * @param item       the item as people call it, such as 提案2104106
 */
public record Wording(UUID proposalId, String item) {

    /**
     * A task that waits.
     *
     * @param remaining working days left, negative when it is late
     */
    public record Waiting(String taskId, String stepName, LocalDate due, long remaining) {

        private String until() {
            return "办理期限为" + ChineseDate.format(due) + (remaining < 0 ? "，已逾期" + -remaining + "个工作日" : remaining == 0 ? "，今天到期"
                    : "，还剩" + remaining + "个工作日") + "。";
        }
    }

    public Notification newTask(Waiting task) {
        return about(UUID.randomUUID(), Kind.NEW_TASK, task, "请办理“" + task.stepName + "”", task.until());
    }

    public Notification returned(Waiting task) {
        return about(UUID.randomUUID(), Kind.RETURNED, task, "稿件已退回，请办理“" + task.stepName + "”", "退回理由见办理表单。" + task.until());
    }

    public Notification reminder(UUID id, Waiting task) {
        return about(id, Kind.REMINDER, task, task.remaining < 0 ? "“" + task.stepName + "”已逾期，请立即办理"
                : "“" + task.stepName + "”即将到期，请抓紧办理", task.until());
    }

    /** The assigner has not answered yet: somebody asks. */
    public Notification inquiry(UUID id, Waiting task) {
        return about(id, Kind.REMINDER, task, "“" + task.stepName + "”：交办机关还没有答复，请去询问", task.until());
    }

    /** @param holders names of those who have the task */
    public Notification escalation(UUID id, Waiting task, String holders) {
        return about(id, Kind.ESCALATION, task, "“" + task.stepName + "”已逾期，请督促办理", "由" + holders + "办理，" + task.until());
    }

    /** @param by name of the person who reminds */
    public Notification byHand(UUID id, Waiting task, String by) {
        return about(id, Kind.BY_HAND, task, by + "催办“" + task.stepName + "”，请抓紧办理", task.until());
    }

    public Notification answered() {
        return new Notification(UUID.randomUUID(), Kind.ANSWERED, proposalId, null, item + "：提案者已反馈意见",
                "评价见“办理经过”，本轮办理不需要重新答复。", null);
    }

    public Notification dissatisfied() {
        return new Notification(UUID.randomUUID(), Kind.DISSATISFIED, proposalId, null, item + "：提案者表示不满意",
                "请查看“办理经过”中的评价，并做好重新办理或提请上级协调的准备。", null);
    }

    /** @param takenBack the assigner takes the item back; otherwise the handling goes on */
    public Notification returnDecided(boolean takenBack) {
        return new Notification(UUID.randomUUID(), Kind.RETURN_DECIDED, proposalId, null, item + (takenBack ? "：交办机关已收回" : "：申退未获同意"),
                takenBack ? "本件终止办理，未办完的任务已经取消。" : "请继续办理，期限不变。", null);
    }

    /** @param due the limit of the reply that counts now */
    public Notification extensionDecided(boolean granted, LocalDate due) {
        return new Notification(UUID.randomUUID(), Kind.EXTENSION_DECIDED, proposalId, null, item + (granted ? "：已同意延期" : "：延期未获同意"),
                granted ? "答复期限改为" + ChineseDate.format(due) + "，各环节期限随之调整。" : "请按原期限办理，答复期限仍为" + ChineseDate.format(due) + "。", due);
    }

    /** @param due the limit of the reply that counts now */
    public Notification extensionChanged(LocalDate due) {
        return new Notification(UUID.randomUUID(), Kind.EXTENSION_DECIDED, proposalId, null, item + "：延期已有变动",
                "答复期限改为" + ChineseDate.format(due) + "，各环节期限随之调整。", due);
    }

    /** @param due the limit of the reply when it has moved, else null */
    public Notification corrected(LocalDate due) {
        return new Notification(UUID.randomUUID(), Kind.CORRECTED, proposalId, null, item + "：登记内容已更正",
                "更正了什么，见“办理经过”。" + (due == null ? "" : "答复期限改为" + ChineseDate.format(due) + "，各环节期限随之调整。"), due);
    }

    public Notification pointsAdjusted() {
        return correction("要点已调整", "调整了什么，见“办理经过”。本科室有新任务的，请按期办理。");
    }

    public Notification reassignmentRequested() {
        return correction("科室申请改派要点", "请在“更多操作”里点“改派要点”，作出决定。");
    }

    /** @param moved another section has it now */
    public Notification reassigned(boolean moved) {
        return moved ? correction("要点已改派", "改由哪个科室承办，见“办理经过”。期限不变，请接手的科室抓紧办理。")
                : correction("要点不改派", "仍由原科室承办，期限不变，请继续研究。");
    }

    public Notification leadSectionChanged() {
        return correction("主办科室已改派", "改由哪个科室主办，见“办理经过”。期限不变，请接手的科室抓紧办理。");
    }

    private Notification correction(String what, String text) {
        return new Notification(UUID.randomUUID(), Kind.CORRECTED, proposalId, null, item + "：" + what, text, null);
    }

    /** @param what what changes about the published reply, or is asked for */
    public Notification publicationChange(String what, String text) {
        return new Notification(UUID.randomUUID(), Kind.PUBLICATION_CHANGE, proposalId, null, item + "：" + what, text, null);
    }

    private Notification about(UUID id, Kind kind, Waiting task, String what, String text) {
        return new Notification(id, kind, proposalId, task.taskId, item + "：" + what, text, task.due);
    }
}
