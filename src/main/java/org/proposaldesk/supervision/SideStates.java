package org.proposaldesk.supervision;

import java.sql.Array;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is true of an item beside its state (domain 2.10): 申退中, 延期申请中, 已延期, and that it was sent round and came again. */
@Component
public class SideStates {

    /** An array of Chinese words about the item {@code p}. */
    static final String SQL = """
            array_remove(array[
                case when exists (select 1 from proposal_desk.return_request r where r.proposal_id = p.id and not r.decided) then '申退中' end,
                case when exists (select 1 from proposal_desk.extension_request e
                    where e.proposal_id = p.id and e.state in ('REQUESTED', 'APPROVED')) then '延期申请中' end,
                case when p.due_extended is not null then '已延期' end,
                (select '第' || count(*) + 1 || '次交办' from proposal_desk.proposal t where t.state = 'RETURNED' and t.number = p.number
                    and t.kind = p.kind and t.level = p.level and t.year = p.year and t.term = p.term and t.session = p.session and t.created_at < p.created_at
                    having count(*) > 0)], null)""";

    private final JdbcClient jdbc;

    SideStates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The words about one item. */
    public List<String> of(UUID proposal) {
        return jdbc.sql("select " + SQL + " from proposal_desk.proposal p where p.id = :id").param("id", proposal)
                .query((row, number) -> list(row.getArray(1))).single();
    }

    static List<String> list(Array words) throws SQLException {
        return List.of((String[]) words.getArray());
    }
}
