package org.proposaldesk.receipt;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.proposaldesk.database.RecordMapper;
import org.proposaldesk.proposal.HandlingMode;
import org.proposaldesk.proposal.Kind;
import org.proposaldesk.proposal.ProposerCategory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The batches with their dates. A batch that is entered again replaces the earlier one; items that were registered keep their date. */
@Repository
public class Batches {

    private static final String ANY = "ANY";

    private final JdbcClient jdbc;

    public Batches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The date that the notice fixes for an item of this kind and proposer. One for replies never counts for an opinion that we give,
     * nor the other way round.
     *
     * @param paper   number of the assignment notice; null and unknown ones have no date
     * @param keyItem a date for key items goes before those for all
     */
    public Optional<LocalDate> dateOf(String paper, Kind kind, HandlingMode mode, ProposerCategory category, boolean keyItem) {
        return paper == null || kind == null || mode == null ? Optional.empty() : jdbc.sql("""
                select due from proposal_desk.batch_date where paper = :paper and kind = :kind and category = any(:categories)
                    and (not key_item or :keyItem) and assist = :assist
                order by key_item desc, category = :any limit 1""")
                .param("paper", paper.strip()).param("kind", kind.name()).param("any", ANY).param("keyItem", keyItem)
                .param("assist", !mode.replies())
                .param("categories", category == null ? new String[] {ANY} : new String[] {category.name(), ANY}).query(LocalDate.class).optional();
    }

    @Transactional
    public void enter(Batch batch, String person, Instant at) {
        jdbc.sql("delete from proposal_desk.batch where paper = :paper").param("paper", batch.paper()).update();
        jdbc.sql("insert into proposal_desk.batch (paper, name, assigned_on, entered_by, entered_at) values (:paper, :name, :on, :person, :at)")
                .param("paper", batch.paper()).param("name", batch.name()).param("on", batch.assignedOn()).param("person", person)
                .param("at", at.atOffset(ZoneOffset.UTC)).update();
        for (Batch.FixedDate date : batch.dates()) {
            jdbc.sql("insert into proposal_desk.batch_date (paper, kind, category, key_item, assist, due) "
                            + "values (:paper, :kind, :category, :keyItem, :assist, :due)")
                    .param("paper", batch.paper()).param("kind", date.kind().name())
                    .param("category", date.category() == null ? ANY : date.category().name()).param("keyItem", date.keyItem())
                    .param("assist", date.assist()).param("due", date.due()).update();
        }
    }

    /** Newest first. */
    public List<Batch> all() {
        record Line(String paper, String kind, String category, boolean keyItem, boolean assist, LocalDate due) {
        }
        record Head(String paper, String name, LocalDate assignedOn) {
        }
        Map<String, List<Batch.FixedDate>> dates = jdbc
                .sql("select paper, kind, category, key_item, assist, due from proposal_desk.batch_date order by kind, assist, due, category, key_item")
                .query(RecordMapper.of(Line.class)).list().stream().collect(Collectors.groupingBy(Line::paper, Collectors.mapping(
                        line -> new Batch.FixedDate(Kind.valueOf(line.kind()),
                                line.category().equals(ANY) ? null : ProposerCategory.valueOf(line.category()), line.keyItem(), line.assist(),
                                line.due()), Collectors.toList())));
        return jdbc.sql("select paper, name, assigned_on from proposal_desk.batch order by assigned_on desc, paper").query(RecordMapper.of(Head.class)).list()
                .stream().map(head -> new Batch(head.paper(), head.name(), head.assignedOn(), dates.get(head.paper()))).toList();
    }
}
