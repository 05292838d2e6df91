package org.proposaldesk.dispatch;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.proposaldesk.bureau.Bureau;
import org.proposaldesk.letter.DocumentNumber;
import org.proposaldesk.proposal.Labelled;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The register of document numbers (文号登记簿, R21 to R24): per series and year continuous, each number given once, in the
 * transaction of the step that needs it. Nothing is removed from it but entries of outside use that were slips; they are kept beside it.
 */
@Repository
public class NumberRegister {

    /** What a number in the register stands for; a number without row is a gap (缺号). */
    public enum State implements Labelled {
        USED("已用"), VOID("废号"), EXTERNAL("外部占用"), SKIPPED("空号");

        private final String label;

        State(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /**
     * A signed letter that is registered.
     *
     * @param copies    copies approved
     * @param signer    login name of the one who has signed it
     * @param actingFor in whose place he has signed it (R57), or null
     * @param signedOn  date of the letter (R25)
     */
    public record Letter(UUID proposal, int round, String title, int copies, String signer, String actingFor, LocalDate signedOn) {
    }

    private final JdbcClient jdbc;
    private final Bureau bureau;

    public NumberRegister(JdbcClient jdbc, Bureau bureau) {
        this.jdbc = jdbc;
        this.bureau = bureau;
    }

    /**
     * Gives the next number of the series. Others who want one wait until this transaction ends, so that no gap opens when it
     * is rolled back.
     *
     * @param year year of registration (§13-14), not of signing
     */
    public DocumentNumber next(Bureau.Series series, int year, Letter letter, String by, Instant at) {
        int serial = jdbc.sql("""
                insert into proposal_desk.document_number_counter (series, year, last) values (:series, :year, 1)
                on conflict (series, year) do update set last = document_number_counter.last + 1 returning last""")
                .param("series", series.id()).param("year", year).query(Integer.class).single();
        jdbc.sql("""
                insert into proposal_desk.document_number (series, year, serial, state, proposal_id, round, title, copies, signer, acting_for,
                    signed_on, registered_by, registered_at)
                values (:series, :year, :serial, 'USED', :proposal, :round, :title, :copies, :signer, :acting, :signed, :by, :at)""")
                .param("series", series.id()).param("year", year).param("serial", serial).param("proposal", letter.proposal())
                .param("round", letter.round()).param("title", letter.title()).param("copies", letter.copies()).param("signer", letter.signer())
                .param("acting", letter.actingFor()).param("signed", letter.signedOn()).param("by", by).param("at", at.atOffset(ZoneOffset.UTC)).update();
        return new DocumentNumber(series.agencyCode(), year, serial);
    }

    /** The number that each series would give next in a year, by the id of the series. None is taken: another may be faster. */
    public Map<String, DocumentNumber> upcoming(int year) {
        Map<String, Integer> last = new HashMap<>();
        jdbc.sql("select series, last from proposal_desk.document_number_counter where year = :year").param("year", year)
                .query(row -> {
                    last.put(row.getString("series"), row.getInt("last"));
                });
        return bureau.series().stream().collect(Collectors.toMap(Bureau.Series::id,
                one -> new DocumentNumber(one.agencyCode(), year, last.getOrDefault(one.id(), 0) + 1)));
    }

    /** Whether the series has ever been used here. */
    public boolean begun(Bureau.Series series) {
        return jdbc.sql("select exists (select 1 from proposal_desk.document_number_counter where series = :series)")
                .param("series", series.id()).query(Boolean.class).single();
    }

    /** Enters the numbers from 1 to {@code last} as taken outside this system (外部占用, R22); does nothing once the year has begun. */
    public void takenOutside(Bureau.Series series, int year, int last, String by, Instant at) {
        jdbc.sql("""
                with begun as (insert into proposal_desk.document_number_counter (series, year, last) values (:series, :year, :last)
                    on conflict do nothing returning series)
                insert into proposal_desk.document_number (series, year, serial, state, reason, registered_by, registered_at)
                select begun.series, :year, serial, 'EXTERNAL', '启用前由其他公文使用', :by, :at from begun, generate_series(1, :last) serial""")
                .param("series", series.id()).param("year", year).param("last", last).param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC)).update();
    }

    /** The last number of the series and year, 0 before the first; others who want a number wait until this transaction ends. */
    int lockLast(String series, int year) {
        return jdbc.sql("""
                insert into proposal_desk.document_number_counter (series, year, last) values (:series, :year, 0)
                on conflict (series, year) do update set last = document_number_counter.last returning last""")
                .param("series", series).param("year", year).query(Integer.class).single();
    }

    /** The series goes on behind this number, if it has not come so far yet. */
    void goOnBehind(String series, int year, int serial) {
        jdbc.sql("update proposal_desk.document_number_counter set last = greatest(last, :serial) where series = :series and year = :year")
                .param("serial", serial).param("series", series).param("year", year).update();
    }

    /** Which numbers of a range stand in the register already. */
    List<Integer> taken(String series, int year, int first, int last) {
        return jdbc.sql("""
                select serial from proposal_desk.document_number where series = :series and year = :year and serial between :first and :last
                order by serial""")
                .param("series", series).param("year", year).param("first", first).param("last", last).query(Integer.class).list();
    }

    /** Enters a range of numbers that no letter of this system has. */
    void enter(String series, int year, int first, int last, State state, String reason, String by, Instant at) {
        jdbc.sql("""
                insert into proposal_desk.document_number (series, year, serial, state, reason, registered_by, registered_at)
                select :series, :year, serial, :state, :reason, :by, :at from generate_series(:first, :last) serial""")
                .param("series", series).param("year", year).param("first", first).param("last", last).param("state", state.name())
                .param("reason", reason).param("by", by).param("at", at.atOffset(ZoneOffset.UTC)).update();
    }

    /** How many numbers of a range are of papers outside. */
    int outside(String series, int year, int first, int last) {
        return jdbc.sql("""
                select count(*) from proposal_desk.document_number
                where series = :series and year = :year and serial between :first and :last and state = 'EXTERNAL'""")
                .param("series", series).param("year", year).param("first", first).param("last", last).query(Integer.class).single();
    }

    /** The first number of ours that was given behind the entries of a range, after they were entered. */
    Optional<Integer> givenBehind(String series, int year, int first, int last) {
        return jdbc.sql("""
                select min(ours.serial) from proposal_desk.document_number ours join proposal_desk.document_number entry using (series, year)
                where series = :series and year = :year and entry.serial between :first and :last and ours.serial > entry.serial
                    and ours.state in ('USED', 'VOID') and ours.registered_at >= entry.registered_at""")
                .param("series", series).param("year", year).param("first", first).param("last", last).query(Integer.class).optional();
    }

    /** Moves entries of outside use out of the register; the series goes on behind the last number that is left. */
    void takeBack(String series, int year, int first, int last, String reason, String by, Instant at) {
        jdbc.sql("""
                insert into proposal_desk.number_entry_taken_back (series, year, serial, entry, registered_by, registered_at, reason,
                    taken_back_by, taken_back_at)
                select series, year, serial, reason, registered_by, registered_at, :reason, :by, :at from proposal_desk.document_number
                where series = :series and year = :year and serial between :first and :last order by serial""")
                .param("series", series).param("year", year).param("first", first).param("last", last).param("reason", reason)
                .param("by", by).param("at", at.atOffset(ZoneOffset.UTC)).update();
        jdbc.sql("delete from proposal_desk.document_number where series = :series and year = :year and serial between :first and :last")
                .param("series", series).param("year", year).param("first", first).param("last", last).update();
        jdbc.sql("""
                update proposal_desk.document_number_counter set last = (select coalesce(max(serial), 0) from proposal_desk.document_number
                    where series = :series and year = :year) where series = :series and year = :year""")
                .param("series", series).param("year", year).update();
    }

    /** The number of an item's letter of one round. */
    public Optional<DocumentNumber> of(UUID proposal, int round) {
        return jdbc.sql("""
                select series, year, serial from proposal_desk.document_number
                where proposal_id = :proposal and round = :round and state = 'USED'""")
                .param("proposal", proposal).param("round", round)
                .query((row, number) -> new DocumentNumber(bureau.series(row.getString("series")).orElseThrow().agencyCode(),
                        row.getInt("year"), row.getInt("serial")))
                .optional();
    }

    /** The number of copies approved at registration. */
    public int copies(UUID proposal, int round) {
        return jdbc.sql("select copies from proposal_desk.document_number where proposal_id = :proposal and round = :round and state = 'USED'")
                .param("proposal", proposal).param("round", round).query(Integer.class).single();
    }
}
