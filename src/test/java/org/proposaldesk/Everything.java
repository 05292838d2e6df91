package org.proposaldesk;

import java.util.List;
import java.util.stream.Stream;

/** All that the database knows of an item, as one digest per table; to show that something changed nothing. */
final class Everything {

    private Everything() {
    }

    static List<String> of(Item item) {
        List<String> tables = item.desk.jdbc.sql("""
                select format('select %L || coalesce(md5(string_agg(t::text, '''' order by t::text)), '''') from proposal_desk.%I t %s',
                    c.table_name || ' ', c.table_name, case when exists (select 1 from information_schema.columns p
                        where p.table_schema = 'proposal_desk' and p.table_name = c.table_name and p.column_name = 'proposal_id')
                        then 'where proposal_id = cast(:id as uuid)' else '' end)
                from information_schema.tables c where c.table_schema = 'proposal_desk' order by 1""").query(String.class).list();
        List<String> engine = List.of("""
                select 'tasks ' || coalesce(string_agg(t.id_ || coalesce(t.assignee_, '') || t.rev_, ' ' order by t.id_), '')
                from act_ru_task t join act_ru_execution p on p.id_ = t.proc_inst_id_ where p.business_key_ = :id""", """
                select 'variables ' || coalesce(string_agg(v.name_ || coalesce(v.text_, '') || coalesce(v.long_::text, ''), ' '
                    order by v.id_), '')
                from act_ru_variable v join act_ru_execution p on p.id_ = v.proc_inst_id_ where p.business_key_ = :id""");
        return Stream.concat(tables.stream(), engine.stream())
                .map(sql -> item.desk.jdbc.sql(sql).param("id", item.id().toString()).query(String.class).single()).toList();
    }
}
