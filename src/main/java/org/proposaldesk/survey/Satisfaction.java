package org.proposaldesk.survey;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.proposaldesk.bureau.Bureau;
import org.proposaldesk.bureau.Practice.OverallRating;
import org.springframework.stereotype.Service;

/** Whether the proposers of a round are satisfied: one rating made of all that came back (domain 6.3, §13-10). */
@Service
public class Satisfaction {

    private final Surveys surveys;
    private final Bureau bureau;

    Satisfaction(Surveys surveys, Bureau bureau) {
        this.surveys = surveys;
        this.bureau = bureau;
    }

    /** The rating of the round, or none when nobody whose rating counts has answered: silence is never satisfaction (R41). */
    public Optional<Rating> of(UUID proposal, int round) {
        List<Surveys.Answered> answered = answered(proposal, round);
        OverallRating rule = bureau.practice().overallRating();
        return overall(rule, answered.stream().filter(one -> rule != OverallRating.LEAD || one.survey().lead())
                .map(one -> one.answer().overall()).toList());
    }

    /** One rating of several; of two that are equally frequent the worse. */
    static Optional<Rating> overall(OverallRating rule, List<Rating> ratings) {
        if (rule != OverallRating.MAJORITY) {
            return ratings.stream().max(Comparator.naturalOrder());
        }
        Map<Rating, Integer> votes = new EnumMap<>(Rating.class);
        ratings.forEach(one -> votes.merge(one, 1, Integer::sum));
        return votes.entrySet().stream().max(Map.Entry.<Rating, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    }

    /** When the first proposer said that he is not satisfied: from this day the next round counts (R43). */
    public LocalDate dissatisfiedOn(UUID proposal, int round) {
        return answered(proposal, round).stream().map(Surveys.Answered::answer).filter(one -> one.overall() == Rating.DISSATISFIED)
                .map(Surveys.Answer::receivedOn).min(Comparator.naturalOrder()).orElseThrow();
    }

    private List<Surveys.Answered> answered(UUID proposal, int round) {
        return surveys.all(proposal).stream()
                .filter(one -> one.survey().round() == round && one.survey().state() == Surveys.State.ANSWERED).toList();
    }
}
