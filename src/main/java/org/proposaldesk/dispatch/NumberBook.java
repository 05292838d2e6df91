package org.proposaldesk.dispatch;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.proposaldesk.bureau.Bureau;
import org.proposaldesk.database.RecordMapper;
import org.proposaldesk.letter.DocumentNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The register of document numbers as people read it (domain 9.2): every number with what it stands for, and the gaps (R22). */
@Repository
public class NumberBook {

    /**
     * A number.
     *
     * @param number     as printed
     * @param itemNumber number of the item, null where there is none
     * @param copies     copies approved, null where there is no letter
     * @param sealed     copies sealed, null before
     * @param signer     who had signed the letter when it was registered, and in whose place; null where there is no letter
     * @param addressees to whom it was delivered, empty before
     * @param reason     the paper outside, why it was skipped, or why it is void
     */
    public record Row(int serial, String number, NumberRegister.State state, String stateLabel, UUID proposalId, String itemNumber, int round,
            String title, String signer, LocalDate signedOn, LocalDate registeredOn, String registeredBy, Integer copies, Integer sealed,
            String addressees, String reason, String voidRequestedBy, LocalDate voidRequestedOn, String voidedBy, LocalDate voidedOn) {
    }

    /** Numbers between two others that nobody has explained yet (缺号). */
    public record Gap(int first, int last) {

        /** 36, or 40–42. */
        @Override
        public String toString() {
            return first == last ? String.valueOf(first) : first + "–" + last;
        }
    }

    /**
     * An entry of outside use that was taken back.
     *
     * @param entry  the paper outside as it was entered
     * @param reason why the entry was wrong
     */
    public record TakenBack(String number, String entry, String enteredBy, LocalDate enteredOn, String reason, String takenBackBy,
            LocalDate takenBackOn) {
    }

    /** A series in one year. */
    public record Standing(String series, int year, int last, DocumentNumber next, List<Gap> gaps) {
    }

    /** What is asked for; an empty text and a null state ask for everything. */
    public record Query(String series, int year, NumberRegister.State state, String text) {
    }

    private static final String ASKED = """
            from proposal_desk.document_number n left join proposal_desk.proposal p on p.id = n.proposal_id
            where n.series = :series and n.year = :year and (:state = '' or n.state = :state)
                and (:text = '' or n.serial::text = :text or strpos(n.title, :text) > 0 or strpos(n.reason, :text) > 0
                    or strpos(coalesce(p.number, ''), :text) > 0)""";

    private final JdbcClient jdbc;
    private final Bureau bureau;

    NumberBook(JdbcClient jdbc, Bureau bureau) {
        this.jdbc = jdbc;
        this.bureau = bureau;
    }

    /** The years of a series that have numbers, newest first. */
    public List<Integer> years(String series) {
        return jdbc.sql("select year from proposal_desk.document_number_counter where series = :series and last > 0 order by year desc")
                .param("series", series).query(Integer.class).list();
    }

    /** How far a series has come in a year, and which numbers are missing. */
    public Standing standing(Bureau.Series series, int year) {
        int last = jdbc.sql("select coalesce(max(last), 0) from proposal_desk.document_number_counter where series = :series and year = :year")
                .param("series", series.id()).param("year", year).query(Integer.class).single();
        List<Gap> gaps = jdbc.sql("""
                select min(serial) as first, max(serial) as last from (
                    select serial, serial - row_number() over (order by serial) as island from generate_series(1, :last) serial
                    where not exists (select 1 from proposal_desk.document_number n
                        where n.series = :series and n.year = :year and n.serial = serial.serial)) missing
                group by island order by 1""")
                .param("last", last).param("series", series.id()).param("year", year).query(RecordMapper.of(Gap.class)).list();
        return new Standing(series.id(), year, last, new DocumentNumber(series.agencyCode(), year, last + 1), gaps);
    }

    /** How many numbers are asked for. */
    public int count(Query query) {
        return asked("select count(*) " + ASKED, query).query(Integer.class).single();
    }

    /** The numbers that are asked for, the highest first. */
    public List<Row> rows(Query query, int limit, int offset) {
        String agencyCode = bureau.series(query.series()).orElseThrow().agencyCode();
        return asked("""
                select n.serial, n.state, n.proposal_id, p.number as item_number, coalesce(n.round, 0) as round, n.title, n.signer, n.acting_for, n.signed_on,
                    n.registered_at at time zone 'Asia/Shanghai' as registered, n.registered_by, n.copies,
                    (select r.copies from proposal_desk.seal_record r where (r.series, r.year, r.serial) = (n.series, n.year, n.serial)) as sealed,
                    coalesce((select string_agg(d.addressee, '、' order by d.addressee) from proposal_desk.delivery d
                        where n.state = 'USED' and d.proposal_id = n.proposal_id and d.round = n.round), '') as addressees,
                    n.reason, n.void_requested_by, n.void_requested_at at time zone 'Asia/Shanghai' as void_requested, n.voided_by,
                    n.voided_at at time zone 'Asia/Shanghai' as voided
                """ + ASKED + " order by n.serial desc limit :limit offset :offset", query).param("limit", limit).param("offset", offset)
                .query((row, at) -> {
                    NumberRegister.State state = NumberRegister.State.valueOf(row.getString("state"));
                    return new Row(row.getInt("serial"), new DocumentNumber(agencyCode, query.year(), row.getInt("serial")).toString(), state,
                            state.label(), row.getObject("proposal_id", UUID.class), row.getString("item_number"), row.getInt("round"),
                            row.getString("title"), signer(row.getString("signer"), row.getString("acting_for")), row.getObject("signed_on", LocalDate.class),
                            row.getObject("registered", LocalDate.class), name(row.getString("registered_by")),
                            row.getObject("copies", Integer.class), row.getObject("sealed", Integer.class), row.getString("addressees"),
                            row.getString("reason"), name(row.getString("void_requested_by")), row.getObject("void_requested", LocalDate.class),
                            name(row.getString("voided_by")), row.getObject("voided", LocalDate.class));
                }).list();
    }

    /** The entries of a series and year that were taken back, in their order. */
    public List<TakenBack> takenBack(Bureau.Series series, int year) {
        return jdbc.sql("""
                select serial, entry, registered_by, registered_at at time zone 'Asia/Shanghai' as entered, reason, taken_back_by,
                    taken_back_at at time zone 'Asia/Shanghai' as taken_back
                from proposal_desk.number_entry_taken_back where series = :series and year = :year order by id""")
                .param("series", series.id()).param("year", year)
                .query((row, at) -> new TakenBack(new DocumentNumber(series.agencyCode(), year, row.getInt("serial")).toString(),
                        row.getString("entry"), name(row.getString("registered_by")), row.getObject("entered", LocalDate.class),
                        row.getString("reason"), name(row.getString("taken_back_by")), row.getObject("taken_back", LocalDate.class)))
                .list();
    }

    private JdbcClient.StatementSpec asked(String sql, Query query) {
        return jdbc.sql(sql).param("series", query.series()).param("year", query.year())
                .param("state", query.state() == null ? "" : query.state().name()).param("text", query.text());
    }

    private String signer(String person, String actingFor) {
        return person == null ? null : bureau.nameOf(person, actingFor);
    }

    private String name(String person) {
        return person == null ? null : person.equals("system") ? "系统" : bureau.nameOf(person);
    }
}
