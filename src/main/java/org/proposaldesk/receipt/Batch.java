package org.proposaldesk.receipt;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.proposaldesk.proposal.Checks;
import org.proposaldesk.proposal.Kind;
import org.proposaldesk.proposal.ProposerCategory;

/**
 * A batch (批次) of items that one assignment notice (交办通知) hands over, with the reply dates that it fixes (R1).
 *
 * @param paper number of the notice (交办文号)
 * @param dates one per kind, way of handling and category of proposer, and others for the key items (重点件) among them
 */
public record Batch(String paper, String name, LocalDate assignedOn, List<FixedDate> dates) {

    /**
     * A date that never moves, not even off a Sunday.
     *
     * @param category category of the proposer; null for all that no other line of this kind names
     * @param keyItem  for key items only, before every line for all items
     * @param assist   for the opinion where another unit replies (会办、转办), else for a reply of our own
     */
    public record FixedDate(Kind kind, ProposerCategory category, boolean keyItem, boolean assist, LocalDate due) {
    }

    private static final int MOST_DATES = 20;

    /** @throws org.proposaldesk.proposal.Refusal when something is missing or cannot be meant */
    public Batch {
        dates = dates == null ? List.of() : List.copyOf(dates);
        Checks checks = new Checks()
                .text("paper", paper, 100, "交办文号")
                .text("name", name, 100, "批次名称")
                .present("assignedOn", assignedOn, "交办日期")
                .that(!dates.isEmpty() && dates.size() <= MOST_DATES, "dates", "R1", "请填写 1 至 " + MOST_DATES + " 个答复期限。");
        for (int at = 0; at < dates.size(); at++) {
            FixedDate date = dates.get(at);
            String field = "dates[" + at + "]";
            checks.present(field + ".kind", date.kind(), "类型（提案或建议）").present(field + ".due", date.due(), "答复期限")
                    .that(date.due() == null || assignedOn == null || date.due().isAfter(assignedOn), field + ".due", "R1", "答复期限应晚于交办日期，请核对交办通知。");
        }
        Set<List<Object>> lines = dates.stream().map(date -> List.<Object>of(String.valueOf(date.kind()), String.valueOf(date.category()),
                date.keyItem(), date.assist()))
                .collect(Collectors.toSet());
        checks.that(lines.size() == dates.size(), "dates", "R1", "同一类型、同一办理方式、同一类提案者只能有一个期限（重点件可以另有一个），请删去重复的一行。").refuseIfAny();
        paper = paper.strip();
        name = name.strip();
    }
}
