package org.proposaldesk.delegation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.proposaldesk.bureau.Bureau;
import org.proposaldesk.letter.ChineseDate;
import org.proposaldesk.notification.Notification;
import org.proposaldesk.notification.Notifications;
import org.springframework.stereotype.Component;

/** Tells people that they were named to act for somebody, that it ended early, or that work was handed over to them. */
@Component
class StandInNews {

    private final Notifications notifications;
    private final Bureau bureau;

    StandInNews(Notifications notifications, Bureau bureau) {
        this.notifications = notifications;
        this.bureau = bureau;
    }

    void entered(StandIn one) {
        String principal = bureau.nameOf(one.principal());
        String what = one.kind() == StandIn.Kind.ABSENCE ? principal + "离岗期间由您替岗" : principal + "委托您代为办理（" + one.scope().inWords() + "）";
        tell(Notification.Kind.STAND_IN, what, "自" + ChineseDate.format(one.firstDay()) + "至" + ChineseDate.format(one.lastDay())
                + "，有关任务见任务列表“替岗与受托”。签名和记录都用您本人的姓名。", one.lastDay(), one.substitute());
    }

    void ended(StandIn one) {
        tell(Notification.Kind.STAND_IN, "您替" + bureau.nameOf(one.principal()) + "办理的" + one.kind().label() + "已提前终止",
                "已认领未办结的任务已退回原岗位，填写的内容保留。", null, one.substitute());
    }

    void handedOver(String from, String to, int tasks) {
        tell(Notification.Kind.HANDED_OVER, bureau.nameOf(from) + "的工作已交接给您", "其中在办任务 " + tasks + " 项，见任务列表“待我办理”。", null, to);
    }

    private void tell(Notification.Kind kind, String headline, String text, LocalDate until, String person) {
        notifications.send(new Notification(UUID.randomUUID(), kind, null, null, headline, text, until), List.of(person));
    }
}
