package org.proposaldesk.dispatch;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.proposaldesk.drafting.Destinations;
import org.proposaldesk.proposal.Checks;
import org.proposaldesk.proposal.Outcome;
import org.proposaldesk.proposal.State;
import org.proposaldesk.proposal.Step;
import org.proposaldesk.proposal.Work;
import org.springframework.stereotype.Service;

/** Sends the copies that the imprint names (抄送报送, domain 4.5). */
@Service
public class SendCopies extends Step<SendCopies.Input> {

    public record Copy(String recipient, Integer count, Deliveries.Method method, LocalDate sentOn) {
    }

    public record Input(List<Copy> copies) {

        public Input {
            copies = copies == null ? List.of() : copies;
        }
    }

    private final Deliveries deliveries;
    private final CopyTable table;
    private final Destinations destinations;

    public SendCopies(Deliveries deliveries, CopyTable table, Destinations destinations) {
        super("send-copies", State.REPLIED, Input.class);
        this.deliveries = deliveries;
        this.table = table;
        this.destinations = destinations;
    }

    /** As they were approved with the number. */
    @Override
    public Input prefill(Work work) {
        Map<String, Integer> approved = table.of(work.proposalId(), work.round()).stream().filter(line -> line.purpose() == CopyTable.Purpose.COPY)
                .collect(Collectors.toMap(CopyTable.Line::recipient, CopyTable.Line::count));
        return new Input(recipients(work).stream()
                .map(name -> new Copy(name, approved.getOrDefault(name, 1), Deliveries.Method.EXCHANGE, work.today())).toList());
    }

    @Override
    public Outcome complete(Work work, Input input) {
        Checks checks = new Checks();
        Set<String> named = new LinkedHashSet<>();
        for (int at = 0; at < input.copies().size(); at++) {
            Copy one = input.copies().get(at);
            String field = "copies[" + at + "].";
            checks.text(field + "recipient", one.recipient(), 100, "抄送单位")
                    .that(one.recipient() == null || named.add(one.recipient().strip()), field + "recipient", "", "抄送单位重复，请删除一行。")
                    .that(one.count() != null && one.count() >= 1 && one.count() <= 99, field + "count", "", "请填写份数（1至99的整数）。")
                    .present(field + "method", one.method(), "送达方式")
                    .past(field + "sentOn", one.sentOn(), work.today(), "发出日期");
        }
        List<String> missing = recipients(work).stream().filter(recipient -> !named.contains(recipient)).toList();
        checks.that(missing.isEmpty(), "copies", "R12", "版记所列抄送单位还没有登记：" + String.join("、", missing) + "，请补全。");
        checks.refuseIfAny();
        for (Copy one : input.copies()) {
            deliveries.sent(work.proposalId(),
                    new Deliveries.Copy(work.round(), one.recipient().strip(), one.count(), one.method(), one.sentOn(), work.person()));
        }
        return Outcome.done("抄送" + String.join("、", named));
    }

    private List<String> recipients(Work work) {
        return destinations.copied(work.proposal());
    }
}
