package org.proposaldesk.survey;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.proposaldesk.proposal.Checks;
import org.proposaldesk.proposal.Journal;
import org.proposaldesk.proposal.Outcome;
import org.proposaldesk.proposal.Proposal;
import org.proposaldesk.proposal.ProposalRepository;
import org.proposaldesk.proposal.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The survey that a proposer answers by the link that came with the reply. Whoever has no link sees nothing. */
@Service
public class OnlineSurvey {

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    /** Tells the process that the proposer has answered. */
    @FunctionalInterface
    public interface Listener {

        void answered(Surveys.Survey survey);
    }

    /** What the page shows: the survey and the item that it asks about. */
    public record Page(Surveys.Survey survey, Proposal proposal) {
    }

    public record Answer(Rating attitude, Rating result, String comment) {
    }

    private final Surveys surveys;
    private final ProposalRepository proposals;
    private final Journal journal;
    private final SurveyNews news;
    private final Listener listener;
    private final Clock clock;

    OnlineSurvey(Surveys surveys, ProposalRepository proposals, Journal journal, SurveyNews news, Listener listener,
            Clock clock) {
        this.surveys = surveys;
        this.proposals = proposals;
        this.journal = journal;
        this.news = news;
        this.listener = listener;
        this.clock = clock;
    }

    public Optional<Page> open(String token) {
        return surveys.byToken(token).flatMap(survey -> proposals.find(survey.proposalId()).map(proposal -> new Page(survey, proposal)));
    }

    /**
     * Keeps the proposer's answer and moves the process on, in one transaction.
     *
     * @throws Refusal when something is missing or the survey has been closed
     */
    @Transactional
    public void answer(String token, Answer answer) {
        Checks checks = new Checks();
        SurveyRules.checkRatings(checks, answer.attitude(), answer.result(), answer.comment());
        checks.refuseIfAny();
        Surveys.Survey survey = surveys.byToken(token).orElseThrow(() -> new Refusal("R41", "链接无效，请核对答复所附的链接。"));
        Proposal proposal = proposals.lock(survey.proposalId()).orElseThrow();
        Instant now = clock.instant();
        if (survey.round() != proposal.round() || !surveys.answer(survey, Surveys.State.SENT, Surveys.State.ANSWERED, Surveys.Channel.ONLINE,
                LocalDate.ofInstant(now, BEIJING), answer.attitude(), answer.result(), answer.comment() == null ? "" : answer.comment().strip(), null, now)) {
            throw new Refusal("R41", "本次征询已经结束或已收到反馈，如需更正请与承办单位联系。");
        }
        Rating overall = Rating.overall(answer.attitude(), answer.result());
        journal.append(proposal.id(), proposal.round(), "record-survey", "proposer",
                Outcome.done(survey.addressee() + "在线反馈：" + overall.label()).withReason(answer.comment()), now);
        news.of(proposal, overall);
        listener.answered(survey);
    }
}
