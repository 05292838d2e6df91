package org.proposaldesk.bench;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes many running items of one, with their tasks and timers, by copying rows: hundreds a second instead of a few. */
final class Copies {

    private static final List<String> IDS = List.of("id_", "execution_id_", "proc_inst_id_", "root_proc_inst_id_", "parent_id_", "super_exec_",
            "process_instance_id_", "task_id_", "act_inst_id_", "var_scope_");
    private static final String KEY = "uuid_in(md5(:item || n.n)::cstring)";

    private final JdbcClient jdbc;

    Copies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Copies an item. */
    void of(UUID item, int copies) {
        List<String> instances = jdbc.sql("select distinct proc_inst_id_ from act_ru_execution where business_key_ = :item")
                .param("item", item.toString()).query(String.class).list();
        String key = KEY + "::text";
        String tasks = "t.%s in (select id_ from act_ru_task where proc_inst_id_ = any(:instances))";
        copy("proposal_desk.proposal", "t.id = cast(:item as uuid)", Map.of("id", KEY, "number", "'C' || left(:item, 8) || n.n"),
                item, instances, copies, "due", "due_inside");
        copy("act_ru_execution", "t.proc_inst_id_ = any(:instances)",
                Map.of("business_key_", "case when t.business_key_ is not null then " + key + " end"),
                item, instances, copies);
        copy("act_ru_variable", "t.proc_inst_id_ = any(:instances) and t.bytearray_id_ is null",
                Map.of("text_", "case when t.name_ = 'proposalId' then " + key + " else t.text_ end"), item, instances, copies);
        copy("act_ru_task", "t.proc_inst_id_ = any(:instances)", Map.of(), item, instances, copies);
        copy("act_ru_identitylink", tasks.formatted("task_id_"), Map.of(), item, instances, copies);
        copy("act_ru_job", "t.process_instance_id_ = any(:instances)", Map.of(), item, instances, copies);
        copy("act_hi_taskinst", tasks.formatted("id_"), Map.of(), item, instances, copies);
    }

    private void copy(String table, String rows, Map<String, String> values, UUID item, List<String> instances, int copies, String... generated) {
        Map<String, String> changed = new TreeMap<>(values);
        String[] name = table.split("\\.");
        List<String> columns = jdbc.sql("select column_name from information_schema.columns where table_name = :table"
                        + " and table_schema = :schema order by 1")
                .param("table", name[name.length - 1]).param("schema", name.length == 1 ? "public" : name[0]).query(String.class).list().stream()
                .filter(column -> !List.of(generated).contains(column)).toList();
        columns.stream().filter(IDS::contains).forEach(column -> changed.putIfAbsent(column, "t." + column + " || '-' || n.n"));
        String select = String.join(", ", columns.stream().map(column -> changed.getOrDefault(column, "t." + column)).toList());
        jdbc.sql("insert into " + table + " (" + String.join(", ", columns) + ") select " + select + " from " + table
                        + " t cross join generate_series(1, :copies) as n (n) where " + rows)
                .param("item", item.toString()).param("instances", instances.toArray(String[]::new)).param("copies", copies).update();
    }
}
