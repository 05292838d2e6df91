package org.proposaldesk;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** As much as a large item has when its reply is written: twice the points with findings, 20 opinions, contacts, 15 versions. */
public final class LargeItem {

    private LargeItem() {
    }

    /** Fills an item whose draft waits; the key is its id. */
    public static void fill(JdbcClient jdbc, String key) {
        List<String> statements = List.of("""
                insert into proposal_desk.point (id, proposal_id, position, heading, text)
                select gen_random_uuid(), proposal_id, position + 10, '再' || heading, text from proposal_desk.point where proposal_id = :id""", """
                insert into proposal_desk.assignment (id, proposal_id, point_id, section)
                select gen_random_uuid(), proposal_id, id, 'achievements' from proposal_desk.point where proposal_id = :id and position > 10""", """
                insert into proposal_desk.finding (assignment_id, round, person, answer, outcome, evidence, recorded_at)
                select a.id, 1, 'zhou.nanping', repeat('已建立对接机制，由专人负责，逐项落实补助办法。', 20), 'DONE', '文件', now()
                from proposal_desk.assignment a where a.proposal_id = :id on conflict do nothing""", """
                insert into proposal_desk.figure (id, assignment_id, round, position, name, value, unit, period, source)
                select gen_random_uuid(), a.id, 1, 1, '对接活动', '42', '场', '上半年', '本局统计'
                from proposal_desk.assignment a where a.proposal_id = :id""", """
                insert into proposal_desk.opinion (id, proposal_id, round, unit, asking, asked_on, due_on, state, received_on, text, agrees)
                select gen_random_uuid(), :id, 1, '第' || n || '单位', 1, current_date, current_date, 'RECEIVED', current_date,
                    repeat('同意主办单位的意见，补充如下。', 20), true from generate_series(1, 20) n""", """
                insert into proposal_desk.contact (id, proposal_id, round, stage, form, held_on, bureau_people, rank, content, attitude, recorded_by, recorded_at)
                select gen_random_uuid(), :id, 1, 'DURING', 'VISIT', current_date, '周南萍', 'STAFF', repeat('听取意见。', 20), 'SATISFIED', 'zhou.nanping', now()
                from generate_series(1, 5)""", """
                insert into proposal_desk.draft (proposal_id, round, version, author, content, content_hash, reason, sources, created_at)
                select :id, 1, n, 'zhou.nanping', jsonb_build_object('opening', repeat('收悉。', 200), 'answers', '[]'::jsonb, 'commitments', '[]'::jsonb,
                    'noCommitments', true, 'promisesResources', false), 'hash', 'SUBMITTED', '[]', now() from generate_series(1, 15) n""");
        statements.forEach(sql -> jdbc.sql(sql.replace(":id", "cast(:id as uuid)")).param("id", key).update());
    }
}
