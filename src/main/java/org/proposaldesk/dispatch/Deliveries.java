package org.proposaldesk.dispatch;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.proposaldesk.database.RecordMapper;
import org.proposaldesk.proposal.Labelled;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was handed over to whom: letters and copies. */
@Repository
public class Deliveries {

    /** How a paper was sent. */
    public enum Method implements Labelled {
        VISIT("当面送达"), POST("邮寄"), EXCHANGE("机要交换"), SYSTEM("政务系统"), EMAIL("电子邮件"), COMMITTEE("委托转交");

        private final String label;

        Method(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** One letter to one addressee (R40). */
    public record Delivery(int round, String addressee, Method method, LocalDate deliveredOn, String receipt, String recordedBy) {
    }

    /** Copies to one body (抄送). */
    public record Copy(int round, String recipient, int count, Method method, LocalDate sentOn, String receipt, String recordedBy) {
    }

    private final JdbcClient jdbc;

    public Deliveries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void delivered(UUID proposal, Delivery delivery) {
        jdbc.sql("""
                insert into proposal_desk.delivery (proposal_id, round, addressee, method, delivered_on, receipt, recorded_by)
                values (:proposal, :round, :addressee, :method, :on, :receipt, :by)""")
                .param("proposal", proposal).param("round", delivery.round()).param("addressee", delivery.addressee())
                .param("method", delivery.method().name()).param("on", delivery.deliveredOn()).param("receipt", delivery.receipt())
                .param("by", delivery.recordedBy()).update();
    }

    public List<Delivery> of(UUID proposal) {
        return jdbc.sql("""
                select round, addressee, method, delivered_on, receipt, recorded_by from proposal_desk.delivery
                where proposal_id = :proposal order by round, addressee""").param("proposal", proposal).query(RecordMapper.of(Delivery.class)).list();
    }

    /** Whether a letter of the round is out of the house: somebody has it, it is on its way, or a proposer has answered it by the link. */
    boolean begun(UUID proposal, int round) {
        return jdbc.sql("""
                select exists (select 1 from proposal_desk.delivery where proposal_id = :proposal and round = :round)
                    or exists (select 1 from proposal_desk.letter_on_its_way where proposal_id = :proposal and round = :round)
                    or exists (select 1 from proposal_desk.survey where proposal_id = :proposal and round = :round and state = 'ANSWERED')""")
                .param("proposal", proposal).param("round", round).query(Boolean.class).single();
    }

    public void sent(UUID proposal, Copy copy) {
        jdbc.sql("""
                insert into proposal_desk.copy (proposal_id, round, recipient, count, method, sent_on, receipt, recorded_by)
                values (:proposal, :round, :recipient, :count, :method, :on, :receipt, :by)""")
                .param("proposal", proposal).param("round", copy.round()).param("recipient", copy.recipient())
                .param("count", copy.count()).param("method", copy.method().name()).param("on", copy.sentOn())
                .param("receipt", copy.receipt()).param("by", copy.recordedBy()).update();
    }

    public List<Copy> copiesOf(UUID proposal) {
        return jdbc.sql("""
                select round, recipient, count, method, sent_on, receipt, recorded_by from proposal_desk.copy
                where proposal_id = :proposal order by round, recipient""").param("proposal", proposal).query(RecordMapper.of(Copy.class)).list();
    }
}
