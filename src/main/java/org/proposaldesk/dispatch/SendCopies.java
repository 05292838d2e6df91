package org.proposaldesk.dispatch;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.proposaldesk.proposal.Checks;
import org.proposaldesk.proposal.Outcome;
import org.proposaldesk.proposal.State;
import org.proposaldesk.proposal.Step;
import org.proposaldesk.proposal.Work;
import org.springframework.stereotype.Service;

/** Sends the copies that were approved with the number and sealed, to those bodies and as many, not one more (抄送报送, domain 4.5). */
@Service
public class SendCopies extends Step<SendCopies.Input> {

    /**
     * Copies for one body.
     *
     * @param count   as approved
     * @param receipt what shows that they were taken over; empty where there is nothing
     */
    public record Copy(String recipient, Integer count, Deliveries.Method method, LocalDate sentOn, String receipt) {
    }

    public record Input(List<Copy> copies) {

        public Input {
            copies = copies == null ? List.of() : List.copyOf(copies);
        }
    }

    private final Deliveries deliveries;
    private final CopyTable table;
    private final Seals seals;

    SendCopies(Deliveries deliveries, CopyTable table, Seals seals) {
        super("send-copies", State.REPLIED, Input.class);
        this.deliveries = deliveries;
        this.table = table;
        this.seals = seals;
    }

    @Override
    public Input prefill(Work work) {
        return new Input(table.copies(work.proposal(), work.today()).stream()
                .map(line -> new Copy(line.recipient(), line.count(), Deliveries.Method.EXCHANGE, work.today(), "")).toList());
    }

    @Override
    public Outcome complete(Work work, Input input) {
        LocalDate sealedOn = seals.require(work.proposalId(), work.round());
        Map<String, Integer> missing = new LinkedHashMap<>();
        table.copies(work.proposal(), work.today()).forEach(line -> missing.put(line.recipient(), line.count()));
        Checks checks = new Checks();
        for (int at = 0; at < input.copies().size(); at++) {
            Copy one = input.copies().get(at);
            String row = "copies[" + at + "]";
            Integer approved = missing.remove(one.recipient());
            checks.that(approved != null, row, "R12", (one.recipient() == null ? "这一行" : one.recipient()) + "不在批准的份数表里，或者已有一行。增发（加印）须另行报批，请照份数表登记。")
                    .that(approved == null || approved.equals(one.count()), row, "R12",
                            one.recipient() + "批准 " + approved + " 份，份数须与份数表一致。多送的（加印）须另行报批，请改正。")
                    .present(row + ".method", one.method(), "送达方式")
                    .past(row + ".sentOn", one.sentOn(), work.today(), "送出日期")
                    .notBefore(row + ".sentOn", one.sentOn(), sealedOn, "R21", "送出日期不能早于用印日期")
                    .limit(row + ".receipt", one.receipt(), 200, "回执");
        }
        checks.that(missing.isEmpty(), "copies", "R12", "份数表所列抄送单位还没有登记：" + String.join("、", missing.keySet()) + "，请补全。")
                .refuseIfAny();
        for (Copy one : input.copies()) {
            deliveries.sent(work.proposalId(), new Deliveries.Copy(work.round(), one.recipient(), one.count(), one.method(), one.sentOn(),
                    one.receipt() == null ? "" : one.receipt().strip(), work.person()));
        }
        return Outcome.done("抄送" + input.copies().stream().map(one -> one.recipient() + " " + one.count() + " 份").collect(Collectors.joining("、")));
    }
}
