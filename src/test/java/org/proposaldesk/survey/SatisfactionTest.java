package org.proposaldesk.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.proposaldesk.bureau.Practice.OverallRating.LEAD;
import static org.proposaldesk.bureau.Practice.OverallRating.MAJORITY;
import static org.proposaldesk.bureau.Practice.OverallRating.WORST;
import static org.proposaldesk.survey.Rating.BASICALLY_SATISFIED;
import static org.proposaldesk.survey.Rating.DISSATISFIED;
import static org.proposaldesk.survey.Rating.SATISFIED;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.proposaldesk.BureauWith;
import org.proposaldesk.Desk;
import org.proposaldesk.DeskClock;
import org.proposaldesk.DeskTest;
import org.proposaldesk.Item;
import org.springframework.beans.factory.annotation.Autowired;

/** One rating of the answers of several joint proposers (§13-10). */
@DeskTest
class SatisfactionTest {

    @Autowired
    private Desk desk;

    @Autowired
    private Surveys surveys;

    @Autowired
    private SurveyLinks links;

    @Test
    void theWorstCounts() {
        assertThat(Satisfaction.overall(WORST, List.of(SATISFIED, BASICALLY_SATISFIED, SATISFIED))).hasValue(BASICALLY_SATISFIED);
        assertThat(Satisfaction.overall(WORST, List.of(SATISFIED, DISSATISFIED, SATISFIED))).hasValue(DISSATISFIED);
    }

    @Test
    void theMajorityCountsAndOfTwoThatAreEqualTheWorse() {
        assertThat(Satisfaction.overall(MAJORITY, List.of(SATISFIED, DISSATISFIED, SATISFIED))).hasValue(SATISFIED);
        assertThat(Satisfaction.overall(MAJORITY, List.of(SATISFIED, DISSATISFIED))).hasValue(DISSATISFIED);
        assertThat(Satisfaction.overall(MAJORITY, List.of(BASICALLY_SATISFIED, SATISFIED, BASICALLY_SATISFIED, SATISFIED, DISSATISFIED)))
                .hasValue(BASICALLY_SATISFIED);
    }

    @Test
    void r41WhereNobodyAnsweredThereIsNoRating() {
        assertThat(Satisfaction.overall(WORST, List.of())).isEmpty();
        assertThat(Satisfaction.overall(MAJORITY, List.of())).isEmpty();
    }

    @Test
    void theAnswerOfTheOneWhoLeadsCountsWhereTheBureauWantsItSo() throws Exception {
        Item item = desk.proposalAt("deliver-reply");
        Map<String, String> tokens = delivered(item, "何涌", "李明");
        Satisfaction worst = new Satisfaction(surveys, BureauWith.practice("overall-rating: WORST"));
        Satisfaction ofTheLead = new Satisfaction(surveys, BureauWith.practice("overall-rating: LEAD"));
        desk.answers(tokens.get("李明"), new OnlineSurvey.Answer(SATISFIED, DISSATISFIED, "没有落到实处"));
        assertThat(ofTheLead.of(item.id(), 1)).as("he is silent").isEmpty();
        desk.answers(tokens.get("何涌"), new OnlineSurvey.Answer(SATISFIED, SATISFIED, ""));
        assertThat(ofTheLead.of(item.id(), 1)).hasValue(SATISFIED);
        assertThat(worst.of(item.id(), 1)).hasValue(DISSATISFIED);
        assertThat(Satisfaction.overall(LEAD, List.of(SATISFIED))).hasValue(SATISFIED);
    }

    @Test
    void r43TheNextRoundCountsFromTheFirstWhoIsNotSatisfied() throws Exception {
        Item item = desk.proposalAt("deliver-reply");
        LocalDate first = DeskClock.today();
        Map<String, String> tokens = delivered(item, "何涌", "李明", "王芳");
        desk.answers(tokens.get("何涌"), new OnlineSurvey.Answer(SATISFIED, SATISFIED, ""));
        DeskClock.morningOf(first.plusDays(2));
        desk.answers(tokens.get("李明"), new OnlineSurvey.Answer(SATISFIED, DISSATISFIED, "没有落到实处"));
        DeskClock.morningOf(first.plusDays(5));
        desk.answers(tokens.get("王芳"), new OnlineSurvey.Answer(DISSATISFIED, DISSATISFIED, "无人联系"));
        assertThat(new Satisfaction(surveys, BureauWith.practice("overall-rating: WORST")).dissatisfiedOn(item.id(), 1)).isEqualTo(first.plusDays(2));
    }

    /** Each has his survey since today; the secrets of their links. */
    private Map<String, String> delivered(Item item, String... addressees) {
        links.prepare(item.proposal(), List.of(addressees), addressees[0]);
        Map<String, String> tokens = links.enclosed(item.id(), 1);
        for (String addressee : addressees) {
            surveys.delivered(item.proposal(), addressee, DeskClock.today());
        }
        return tokens;
    }
}
