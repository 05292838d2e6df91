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
import org.proposaldesk.proposal.State;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The survey that a proposer answers by the link that came with the reply. Whoever has no link sees nothing. */
@Service
public class OnlineSurvey {

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final String UNKNOWN = "链接无效，请核对答复所附的链接。";
    private static final String OVER = "本次征询已经结束或已收到反馈，如需更正请与承办单位联系。";

    /** Tells the process that the proposer has answered. */
    @FunctionalInterface
    public interface Listener {

        void answered(Surveys.Survey survey);
    }

    /** What the page shows: the survey and the item that it asks about. */
    public record Page(Surveys.Survey survey, Proposal proposal) {

        /** Why no answer is taken in, as a sentence for the proposer; null while one is, which is from the seal on (R41). */
        public String closed() {
            return switch (survey.state()) {
                case AWAITING_DELIVERY -> proposal.state() == State.SEALED ? null : "答复正在重新制发，请收到新的答复后再评价。";
                case SENT -> survey.round() == proposal.round() ? null : OVER;
                case RECORDED, ANSWERED, NO_ANSWER -> OVER;
            };
        }
    }

    public record Answer(Rating attitude, Rating result, String comment) {
    }

    private final SurveyLinks links;
    private final Surveys surveys;
    private final ProposalRepository proposals;
    private final Journal journal;
    private final SurveyNews news;
    private final Listener listener;
    private final Clock clock;

    OnlineSurvey(SurveyLinks links, Surveys surveys, ProposalRepository proposals, Journal journal, SurveyNews news, Listener listener,
            Clock clock) {
        this.links = links;
        this.surveys = surveys;
        this.proposals = proposals;
        this.journal = journal;
        this.news = news;
        this.listener = listener;
        this.clock = clock;
    }

    public Optional<Page> open(String token) {
        return links.survey(token).flatMap(surveys::find).flatMap(survey -> proposals.find(survey.proposalId()).map(proposal -> new Page(survey, proposal)));
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
        Surveys.Survey asked = links.survey(token).flatMap(surveys::find).orElseThrow(() -> new Refusal("R41", UNKNOWN));
        Proposal proposal = proposals.lock(asked.proposalId()).orElseThrow();
        // Again under the item's lock: the delivery may have been recorded meanwhile.
        Surveys.Survey survey = surveys.find(asked.id()).orElseThrow(() -> new Refusal("R41", UNKNOWN));
        String closed = new Page(survey, proposal).closed();
        if (closed != null) {
            throw new Refusal("R41", closed);
        }
        Instant now = clock.instant();
        surveys.answer(survey, survey.state(), Surveys.State.ANSWERED, Surveys.Channel.ONLINE, LocalDate.ofInstant(now, BEIJING), answer.attitude(),
                answer.result(), answer.comment() == null ? "" : answer.comment().strip(), null, now);
        Rating overall = Rating.overall(answer.attitude(), answer.result());
        journal.append(proposal.id(), proposal.round(), "record-survey", "proposer",
                Outcome.done(survey.addressee() + "在线反馈：" + overall.label()).withReason(answer.comment()), now);
        news.of(proposal, overall);
        listener.answered(survey);
    }
}
