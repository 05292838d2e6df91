package org.proposaldesk.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.proposaldesk.DeskTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows become records, whatever the kinds of their columns. */
@DeskTest
class RecordMapperTest {

    record Row(UUID proposalId, String subject, Month heldIn, LocalDate dueOn, int round, Integer days, boolean late, BigDecimal amount) {
    }

    private static final UUID ID = UUID.fromString("5e0c1f7e-0f43-4a37-9a3e-2a5d1b6f0c11");

    @Autowired
    JdbcClient jdbc;

    @Test
    void readsEveryKindOfColumnByItsName() {
        assertThat(row("""
                select cast('%s' as uuid) as proposal_id, '题目' as subject, 'MARCH' as held_in, date '2026-03-02' as due_on,
                    cast(2 as bigint) as round, cast(5 as smallint) as days, true as late, 1.50 as amount""".formatted(ID)))
                .isEqualTo(new Row(ID, "题目", Month.MARCH, LocalDate.of(2026, 3, 2), 2, 5, true, new BigDecimal("1.50")));
    }

    @Test
    void readsEmptyColumns() {
        assertThat(row("""
                select null::uuid as proposal_id, null as subject, null as held_in, null::date as due_on, null::int as round, null::int as days,
                    null::boolean as late, null::numeric as amount""")).isEqualTo(new Row(null, null, null, null, 0, null, false, null));
    }

    @Test
    void refusesARowThatLacksAColumn() {
        assertThatThrownBy(() -> row("select 1 as round")).isInstanceOf(BadSqlGrammarException.class).rootCause().hasMessageContaining("proposal_id");
    }

    private Row row(String sql) {
        return jdbc.sql(sql).query(RecordMapper.of(Row.class)).single();
    }
}
