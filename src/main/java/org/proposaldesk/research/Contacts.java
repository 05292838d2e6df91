package org.proposaldesk.research;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.proposaldesk.bureau.Rank;
import org.proposaldesk.database.RecordMapper;
import org.proposaldesk.proposal.Labelled;
import org.proposaldesk.proposal.Proposal;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The contacts with the proposer (沟通, domain 2.5). */
@Repository
public class Contacts {

    /** Before, during or after the handling (办前、办中、办后). */
    public enum Stage implements Labelled {
        BEFORE("办前"), DURING("办中"), AFTER("办后");

        private final String label;

        Stage(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** How the contact was made; only some count as meeting face to face (R9). */
    public enum Form implements Labelled {
        VISIT("走访", true), MEETING("座谈", true), ON_SITE("现场办理", true), PHONE("电话", false), VIDEO("视频", false),
        WRITTEN("书面", false), MESSAGE("系统留言", false);

        private final String label;
        private final boolean faceToFace;

        Form(String label, boolean faceToFace) {
            this.label = label;
            this.faceToFace = faceToFace;
        }

        @Override
        public String label() {
            return label;
        }

        public boolean faceToFace() {
            return faceToFace;
        }
    }

    /** What the proposer showed. */
    public enum Attitude implements Labelled {
        SATISFIED("满意"), BASICALLY_SATISFIED("基本满意"), DISSATISFIED("不满意"), NOT_STATED("未表态");

        private final String label;

        Attitude(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /**
     * One contact as recorded.
     *
     * @param rank highest rank among the bureau's people
     */
    public record Contact(int round, Stage stage, Form form, LocalDate heldOn, String place, String bureauPeople, Rank rank,
            String proposerPresent, String content, Attitude attitude, String recordedBy) {

        /** It took place before the reply: 办前 or 办中. */
        public boolean beforeReply() {
            return stage != Stage.AFTER;
        }
    }

    private final JdbcClient jdbc;

    public Contacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void record(UUID proposal, Contact contact, Instant at) {
        jdbc.sql("""
                insert into proposal_desk.contact (id, proposal_id, round, stage, form, held_on, place, bureau_people, rank, proposer_present,
                    content, attitude, recorded_by, recorded_at)
                values (:id, :proposal, :round, :stage, :form, :on, :place, :people, :rank, :present, :content, :attitude, :by, :at)""")
                .param("id", UUID.randomUUID()).param("proposal", proposal).param("round", contact.round())
                .param("stage", contact.stage().name()).param("form", contact.form().name()).param("on", contact.heldOn())
                .param("place", contact.place()).param("people", contact.bureauPeople()).param("rank", contact.rank().name()).param("present", contact.proposerPresent())
                .param("content", contact.content()).param("attitude", contact.attitude().name()).param("by", contact.recordedBy())
                .param("at", at.atOffset(ZoneOffset.UTC)).update();
    }

    /** Those that took place before the replies, of each item in its own round. */
    Map<UUID, List<Contact>> beforeReplies(Collection<Proposal> items) {
        Map<UUID, List<Contact>> contacts = new HashMap<>();
        RowMapper<Contact> one = RecordMapper.of(Contact.class);
        jdbc.sql("""
                select c.proposal_id, c.round, c.stage, c.form, c.held_on, c.place, c.bureau_people, c.rank, c.proposer_present, c.content, c.attitude,
                    c.recorded_by
                from proposal_desk.contact c join unnest(cast(:ids as uuid[]), cast(:rounds as int[])) as item (id, round)
                    on c.proposal_id = item.id and c.round = item.round
                where c.stage <> 'AFTER' order by c.held_on, c.recorded_at""")
                .param("ids", items.stream().map(item -> item.id().toString()).toArray(String[]::new))
                .param("rounds", items.stream().map(Proposal::round).toArray(Integer[]::new))
                .query(row -> {
                    contacts.computeIfAbsent(row.getObject("proposal_id", UUID.class), id -> new ArrayList<>()).add(one.mapRow(row, 0));
                });
        return contacts;
    }

    /** The last contact of a round: what the proposer thinks now. */
    public Optional<Contact> last(UUID proposal, int round) {
        return of(proposal).stream().filter(one -> one.round() == round).reduce((earlier, later) -> later);
    }

    /** All contacts of an item, the earliest first. */
    public List<Contact> of(UUID proposal) {
        return jdbc.sql("""
                select round, stage, form, held_on, place, bureau_people, rank, proposer_present, content, attitude, recorded_by
                from proposal_desk.contact where proposal_id = :proposal order by held_on, recorded_at""")
                .param("proposal", proposal).query(RecordMapper.of(Contact.class)).list();
    }
}
