package org.proposaldesk.extension;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.proposaldesk.database.RecordMapper;
import org.proposaldesk.proposal.Labelled;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Requests for a later reply date (延期, R2), all that were made: at most one of an item is open. */
@Repository
public class ExtensionRequests {

    /** Where a request stands. */
    public enum State implements Labelled {
        REQUESTED("待局领导审批"), APPROVED("待交办机关答复"), NOT_APPROVED("局内未同意"), GRANTED("已同意延期"), REFUSED("交办机关未同意"),
        LAPSED("已撤回或已答复"), TAKEN_BACK("延期已撤销");

        private final String label;

        State(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }

        /** Whether somebody still has to decide. */
        public boolean open() {
            return this == REQUESTED || this == APPROVED;
        }
    }

    /**
     * A request.
     *
     * @param round      the round whose limit it moves
     * @param wished     the date asked for
     * @param decidedBy  the outside body that decided, or empty
     * @param granted    the date that was granted, which may be earlier than the wished one; null before and when refused
     * @param notifiedOn when the proposer was told in writing, or null
     */
    public record ExtensionRequest(UUID id, int round, LocalDate requestedOn, String requestedBy, String reason, LocalDate wished, State state,
            LocalDate decidedOn, String decidedBy, String paper, String remark, LocalDate granted, LocalDate notifiedOn, String noticeMethod,
            String noticeReceipt) {
    }

    /** What the assigner decided. */
    record Decision(LocalDate on, String by, String paper, String remark, LocalDate granted) {
    }

    private static final String COLUMNS = """
            id, round, requested_on, requested_by, reason, wished, state, decided_on, decided_by, paper, remark, granted, notified_on,
            notice_method, notice_receipt""";

    private final JdbcClient jdbc;

    public ExtensionRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void request(UUID proposal, int round, LocalDate on, String by, String reason, LocalDate wished) {
        jdbc.sql("""
                insert into proposal_desk.extension_request (id, proposal_id, round, requested_on, requested_by, reason, wished, state)
                values (:id, :proposal, :round, :on, :by, :reason, :wished, 'REQUESTED')""").param("id", UUID.randomUUID())
                .param("proposal", proposal).param("round", round).param("on", on).param("by", by).param("reason", reason)
                .param("wished", wished).update();
    }

    void move(UUID request, State state) {
        jdbc.sql("update proposal_desk.extension_request set state = :state where id = :id").param("state", state.name())
                .param("id", request).update();
    }

    void decide(UUID request, Decision decision) {
        jdbc.sql("""
                update proposal_desk.extension_request set state = case when cast(:granted as date) is null then 'REFUSED' else 'GRANTED' end,
                    decided_on = :on, decided_by = :by, paper = :paper, remark = :remark, granted = :granted where id = :id""")
                .param("granted", decision.granted()).param("on", decision.on()).param("by", decision.by()).param("paper", decision.paper())
                .param("remark", decision.remark()).param("id", request).update();
    }

    /** A granted extension became shorter. */
    void shorten(UUID request, LocalDate granted) {
        jdbc.sql("update proposal_desk.extension_request set granted = :granted where id = :id").param("granted", granted)
                .param("id", request).update();
    }

    void notified(UUID request, LocalDate on, String method, String receipt) {
        jdbc.sql("update proposal_desk.extension_request set notified_on = :on, notice_method = :method, notice_receipt = :receipt where id = :id")
                .param("on", on).param("method", method).param("receipt", receipt).param("id", request).update();
    }

    /** All requests of an item, the oldest first. */
    public List<ExtensionRequest> of(UUID proposal) {
        return jdbc.sql("select " + COLUMNS + " from proposal_desk.extension_request where proposal_id = :proposal"
                        + " order by requested_on, state in ('REQUESTED', 'APPROVED'), granted nulls first")
                .param("proposal", proposal).query(RecordMapper.of(ExtensionRequest.class)).list();
    }

    /** The request that waits for a decision. */
    public Optional<ExtensionRequest> open(UUID proposal) {
        return of(proposal).stream().filter(request -> request.state().open()).findFirst();
    }

    /** The request that gave the round the limit that it has now. */
    public Optional<ExtensionRequest> inForce(UUID proposal, int round) {
        return granted(proposal, round).max(Comparator.comparing(ExtensionRequest::granted));
    }

    /** The earlier request whose limit counts when this one is taken back. */
    Optional<ExtensionRequest> before(ExtensionRequest one, UUID proposal) {
        return granted(proposal, one.round()).filter(request -> !request.id().equals(one.id())).max(Comparator.comparing(ExtensionRequest::granted));
    }

    private Stream<ExtensionRequest> granted(UUID proposal, int round) {
        return of(proposal).stream().filter(request -> request.round() == round && request.state() == State.GRANTED);
    }
}
