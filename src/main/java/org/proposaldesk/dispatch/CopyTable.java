package org.proposaldesk.dispatch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.proposaldesk.bureau.Bureau;
import org.proposaldesk.bureau.CopyRule.To;
import org.proposaldesk.database.RecordMapper;
import org.proposaldesk.drafting.Destinations;
import org.proposaldesk.letter.DocumentNumber;
import org.proposaldesk.proposal.Labelled;
import org.proposaldesk.proposal.Proposal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The one list of copies of a letter (domain 4.5): what is registered with the number is what is sealed, and those who stand in its
 * imprint are those to whom copies are sent.
 */
@Component
public class CopyTable {

    /** What a copy is for. */
    public enum Purpose implements Labelled {
        ADDRESSEE("主送"), COPY("抄送"), ARCHIVE("归档");

        private final String label;

        Purpose(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** So many copies for one recipient. */
    public record Line(Purpose purpose, String recipient, Integer count) {

        /** Whether it is the same recipient for the same purpose, in whatever number. */
        boolean sameAs(Line other) {
            return purpose == other.purpose && recipient.equals(other.recipient);
        }
    }

    private final Recipients recipients;
    private final Destinations destinations;
    private final Bureau bureau;
    private final JdbcClient jdbc;

    CopyTable(Recipients recipients, Destinations destinations, Bureau bureau, JdbcClient jdbc) {
        this.recipients = recipients;
        this.destinations = destinations;
        this.bureau = bureau;
        this.jdbc = jdbc;
    }

    /** Who gets copies of the item's letter, and how many by the rules of the day of registration. */
    List<Line> proposed(Proposal proposal, LocalDate on) {
        List<Line> lines = new ArrayList<>();
        recipients.of(proposal).forEach(name -> lines.add(new Line(Purpose.ADDRESSEE, name, bureau.copies(To.ADDRESSEE, on))));
        List<String> copied = destinations.copied(proposal);
        IntStream.range(0, copied.size()).forEach(at -> lines.add(new Line(Purpose.COPY, copied.get(at),
                bureau.copies(at == 0 ? To.ASSIGNER : at == 1 ? To.COMMITTEE : To.ASSIST_UNIT, on))));
        lines.add(new Line(Purpose.ARCHIVE, "本局档案", bureau.copies(To.ARCHIVE, on)));
        return lines;
    }

    /** Keeps the list with the number that it was approved with. */
    void keep(String series, DocumentNumber number, List<Line> lines) {
        jdbc.sql("""
                insert into proposal_desk.letter_copy (series, year, serial, position, purpose, recipient, count)
                select :series, :year, :serial, position, purpose, recipient, count
                from unnest(cast(:purposes as text[]), cast(:recipients as text[]), cast(:counts as int[]))
                    with ordinality line (purpose, recipient, count, position)""")
                .param("series", series).param("year", number.year()).param("serial", number.serial())
                .param("purposes", lines.stream().map(line -> line.purpose().name()).toArray(String[]::new))
                .param("recipients", lines.stream().map(Line::recipient).toArray(String[]::new))
                .param("counts", lines.stream().map(Line::count).toArray(Integer[]::new)).update();
    }

    /** The copies that were approved for others than the addressees; of a letter from before there was a list as the rules propose them. */
    List<Line> copies(Proposal proposal, LocalDate on) {
        List<Line> approved = of(proposal.id(), proposal.round());
        return (approved.isEmpty() ? proposed(proposal, on) : approved).stream().filter(line -> line.purpose() == Purpose.COPY).toList();
    }

    /** The list that was approved for the letter of a round; empty for letters from before there was one. */
    public List<Line> of(UUID proposal, int round) {
        return jdbc.sql("""
                select c.purpose, c.recipient, c.count
                from proposal_desk.letter_copy c join proposal_desk.document_number n using (series, year, serial)
                where n.proposal_id = :proposal and n.round = :round and n.state = 'USED' order by c.position""")
                .param("proposal", proposal).param("round", round).query(RecordMapper.of(Line.class)).list();
    }
}
