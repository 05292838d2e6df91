package org.proposaldesk.notification;

import java.time.LocalDate;
import java.util.UUID;

/**
 * One message: number, what to do, until when. It names nobody but people of the bureau and quotes nothing of the item.
 *
 * @param id         its own id; of a reminder the reminder's
 * @param proposalId the item; null for a message about several
 * @param taskId     the task that the message leads to, or null
 * @param headline   one line; control characters become spaces, so that none can start a header of its own
 * @param text       one or two sentences
 * @param until      last day, or null
 */
public record Notification(UUID id, Kind kind, UUID proposalId, String taskId, String headline, String text, LocalDate until) {

    /** What messages are about. */
    public enum Kind {
        /** Not shown among the messages of the application: there the task list shows it. */
        NEW_TASK("新任务", false),
        RETURNED("稿件退回", true),
        REMINDER("到期提醒", true),
        ESCALATION("逾期上报", true),
        BY_HAND("人工催办", true),
        ANSWERED("征询反馈", true),
        DISSATISFIED("不满意", true),
        DATES_MOVED("期限变动", true),
        STAND_IN("委托与替岗", true),
        HANDED_OVER("工作交接", true),
        RETURN_DECIDED("申退结果", true),
        EXTENSION_DECIDED("延期结果", true),
        CORRECTED("更正与改派", true),
        PUBLICATION_CHANGE("公开变更", true);

        private final String label;
        private final boolean inApp;

        Kind(String label, boolean inApp) {
            this.label = label;
            this.inApp = inApp;
        }

        public String label() {
            return label;
        }

        boolean inApp() {
            return inApp;
        }
    }

    public Notification {
        headline = headline.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }
}
