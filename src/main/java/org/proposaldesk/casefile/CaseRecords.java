package org.proposaldesk.casefile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.proposaldesk.database.RecordMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Every row that the database holds on an item, found by its structure, so that no table is forgotten when one is added. Left out are
 * contents of files, what was typed and not handed in, and the secret of the survey's link.
 */
@Repository
class CaseRecords {

    /** A table that belongs to items, by way of its parent when it has no column for the item itself. */
    private record Owned(String table, String condition) {
    }

    private record Child(String table, String parent, String columns, String parentColumns) {
    }

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    CaseRecords(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The rows by table, as indented JSON. */
    byte[] of(UUID proposal) {
        Map<String, String> columns = columns();
        ObjectNode all = json.createObjectNode();
        for (Owned owned : owned(columns)) {
            String rows = jdbc.sql("select coalesce(json_agg(row_to_json(t)), '[]')::text from (select %s from proposal_desk.%s where %s) t"
                    .formatted(columns.get(owned.table()), owned.table(), owned.condition())).param("proposal", proposal).query(String.class).single();
            all.set(owned.table(), read(rows));
        }
        try {
            return json.writerWithDefaultPrettyPrinter().writeValueAsBytes(all);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Map<String, String> columns() {
        Map<String, String> columns = new LinkedHashMap<>();
        jdbc.sql("""
                select c.table_name, string_agg(quote_ident(c.column_name), ', ' order by c.ordinal_position) as columns
                from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
                where c.table_schema = 'proposal_desk' and t.table_type = 'BASE TABLE' and c.data_type <> 'bytea'
                    and c.column_name not in ('token', 'token_hash') and c.table_name <> 'task_input'
                group by c.table_name order by c.table_name""")
                .query((row, number) -> columns.put(row.getString("table_name"), row.getString("columns"))).list();
        return columns;
    }

    private List<Owned> owned(Map<String, String> columns) {
        Map<String, Owned> owned = new LinkedHashMap<>();
        owned.put("proposal", new Owned("proposal", "id = :proposal"));
        jdbc.sql("select table_name from information_schema.columns where table_schema = 'proposal_desk' and column_name = 'proposal_id' order by 1")
                .query(String.class).list().stream().filter(columns::containsKey)
                .forEach(table -> owned.put(table, new Owned(table, "proposal_id = :proposal")));
        Map<String, List<Child>> children = children().stream().collect(Collectors.groupingBy(Child::table));
        children.forEach((table, links) -> links.stream().filter(link -> columns.containsKey(table) && !owned.containsKey(table))
                .filter(link -> owned.containsKey(link.parent()) && !link.parent().equals("proposal")).findFirst()
                .ifPresent(link -> owned.put(table, new Owned(table, "(%s) in (select %s from proposal_desk.%s where %s)"
                        .formatted(link.columns(), link.parentColumns(), link.parent(), owned.get(link.parent()).condition())))));
        return List.copyOf(owned.values());
    }

    private List<Child> children() {
        return jdbc.sql("""
                select child.relname as "table", parent.relname as parent,
                    string_agg(quote_ident(a.attname), ', ' order by k.place) as columns,
                    string_agg(quote_ident(b.attname), ', ' order by k.place) as parent_columns
                from (select oid, conrelid, confrelid, key.* from pg_constraint, unnest(conkey, confkey) with ordinality key(own, other, place)
                        where contype = 'f' and connamespace = 'proposal_desk'::regnamespace) k
                    join pg_class child on child.oid = k.conrelid join pg_class parent on parent.oid = k.confrelid
                    join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.own
                    join pg_attribute b on b.attrelid = k.confrelid and b.attnum = k.other
                group by k.oid, child.relname, parent.relname order by child.relname, parent.relname""").query(RecordMapper.of(Child.class)).list();
    }

    private JsonNode read(String rows) {
        try {
            return json.readTree(rows);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
