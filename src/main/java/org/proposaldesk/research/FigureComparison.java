package org.proposaldesk.research;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.proposaldesk.archive.Archive;
import org.proposaldesk.archive.ArchivedLetter;
import org.proposaldesk.bureau.Bureau;
import org.proposaldesk.proposal.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Points out that this bureau states the same figure differently elsewhere: in what sections found for other points and items, and in
 * letters that it sent. The same is what has the same name, unit and period.
 */
@Service
public class FigureComparison {

    /** A figure, and the assignment under which it is stated; what that assignment stated before is not compared with it. */
    public record Stated(UUID assignmentId, Figure figure) {
    }

    /**
     * Two places that do not agree.
     *
     * @param otherAmount what the other place says, with its unit
     * @param place       where that is
     */
    public record Disagreement(Stated stated, String otherAmount, String place) {
    }

    /** Words between the name of a figure and its number: 达到, 共计, but no other number. */
    private static final String BETWEEN = "[^。；;\\d]{0,10}?";
    private static final Pattern SENTENCE = Pattern.compile("[^。；;\\n]{1,2000}");
    private static final Pattern SMALL_WORDS = Pattern.compile("[\\s　年]");
    private static final Pattern PLACES = Pattern.compile("[\\s　“”\"《》]|全市|我市|本市");

    private final JdbcClient jdbc;
    private final Archive archive;
    private final Bureau bureau;

    public FigureComparison(JdbcClient jdbc, Archive archive, Bureau bureau) {
        this.jdbc = jdbc;
        this.archive = archive;
        this.bureau = bureau;
    }

    /** What disagrees with these figures of an item, in their order; figures that are not complete are passed over. */
    public List<Disagreement> of(UUID proposal, List<Stated> figures) {
        List<Stated> complete = figures.stream().filter(one -> filled(one.figure().name()) && filled(one.figure().value())
                && filled(one.figure().period())).toList();
        if (complete.isEmpty()) {
            return List.of();
        }
        List<Disagreement> found = new ArrayList<>(inFindings(complete));
        for (ArchivedLetter letter : archive.stating(complete.stream().map(one -> bare(one.figure().name())).toList(), bureau.name(),
                proposal)) {
            complete.forEach(one -> found.addAll(inLetter(one, letter)));
        }
        found.sort(Comparator.comparingInt(one -> complete.indexOf(one.stated())));
        return found;
    }

    private List<Disagreement> inFindings(List<Stated> figures) {
        return jdbc.sql("""
                select asked.place as asked, g.value, g.unit, p.kind, p.number, point.heading, a.section
                from unnest(cast(:names as text[]), cast(:units as text[]), cast(:periods as text[]), cast(:assignments as uuid[]))
                        with ordinality as asked (name, unit, period, assignment, place)
                    join proposal_desk.figure g on proposal_desk.figure_key(g.name, g.unit, g.period)
                        = proposal_desk.figure_key(asked.name, asked.unit, asked.period)
                    join proposal_desk.assignment a on a.id = g.assignment_id and a.id is distinct from asked.assignment and a.given_up_at is null
                    join proposal_desk.point on point.id = a.point_id join proposal_desk.proposal p on p.id = a.proposal_id and p.round = g.round
                order by asked.place, p.number, point.position, a.section""")
                .param("names", texts(figures, Figure::name)).param("units", texts(figures, one -> one.unit() == null ? "" : one.unit()))
                .param("periods", texts(figures, Figure::period))
                .param("assignments", figures.stream().map(one -> one.assignmentId() == null ? null : one.assignmentId().toString()).toArray(String[]::new))
                .query((row, number) -> found(figures, row)).list().stream().filter(Found::differs).map(Found::disagreement).toList();
    }

    private record Found(Stated stated, String value, String unit, String place) {

        boolean differs() {
            return !Amount.same(stated.figure().value(), stated.figure().unit(), value, unit);
        }

        Disagreement disagreement() {
            return new Disagreement(stated, value + unit, place);
        }
    }

    private Found found(List<Stated> figures, ResultSet row) throws SQLException {
        String place = Kind.valueOf(row.getString("kind")).word() + row.getString("number") + "号要点“" + row.getString("heading") + "”（"
                + bureau.sectionName(row.getString("section")) + "）";
        return new Found(figures.get(row.getInt("asked") - 1), row.getString("value"), row.getString("unit"), place);
    }

    /** In the sentences of a letter that name the figure and its period. */
    private static List<Disagreement> inLetter(Stated stated, ArchivedLetter letter) {
        Figure figure = stated.figure();
        Pattern statement = Pattern.compile(Pattern.quote(bare(figure.name())) + BETWEEN + "(\\d[\\d,]{0,15}(?:\\.\\d{1,6})?)\\s*([万亿]?)"
                + Pattern.quote(Amount.unit(figure.unit())));
        String period = SMALL_WORDS.matcher(figure.period()).replaceAll("");
        List<Disagreement> found = new ArrayList<>();
        for (Matcher sentence = SENTENCE.matcher(letter.text()); sentence.find();) {
            Matcher other = statement.matcher(sentence.group());
            if (SMALL_WORDS.matcher(sentence.group()).replaceAll("").contains(period) && other.find()
                    && !Amount.same(figure.value(), figure.unit(), other.group(1) + other.group(2), "")) {
                found.add(new Disagreement(stated, other.group(1) + other.group(2) + Amount.unit(figure.unit()), "《" + letter.title() + "》"
                        + (letter.documentNumber() == null ? "" : "（" + letter.documentNumber() + "）")));
            }
        }
        return found;
    }

    /** The name as any letter may write it, with or without the place. */
    private static String bare(String name) {
        return PLACES.matcher(name).replaceAll("");
    }

    private static String[] texts(List<Stated> figures, Function<Figure, String> part) {
        return figures.stream().map(one -> part.apply(one.figure())).toArray(String[]::new);
    }

    private static boolean filled(String text) {
        return text != null && !text.isBlank();
    }
}
