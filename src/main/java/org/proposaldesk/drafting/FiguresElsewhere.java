package org.proposaldesk.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.proposaldesk.proposal.Proposal;
import org.proposaldesk.research.Figure;
import org.proposaldesk.research.FigureComparison;
import org.proposaldesk.research.FigureComparison.Disagreement;
import org.proposaldesk.research.FigureComparison.Stated;
import org.proposaldesk.research.Findings;
import org.springframework.stereotype.Component;

/** Figures of a draft that the bureau states differently in another letter or finding (domain 4.4): both places are named. */
@Component
class FiguresElsewhere {

    private static final String RULE = "figures-elsewhere";
    private static final String NAME = "与本局其他答复的数据不一致";

    private final Findings findings;
    private final FigureComparison comparison;

    FiguresElsewhere(Findings findings, FigureComparison comparison) {
        this.findings = findings;
        this.comparison = comparison;
    }

    List<Proofreading.Slip> of(Proposal proposal, DraftContent content) {
        List<Findings.Finding> found = findings.of(proposal.id()).stream()
                .filter(one -> one.inForce() && one.round() == proposal.round()).toList();
        List<Stated> stated = found.stream().flatMap(one -> one.figures().stream().map(figure -> new Stated(one.assignmentId(), figure))).toList();
        List<Proofreading.Slip> slips = new ArrayList<>();
        for (Disagreement one : comparison.of(proposal.id(), stated)) {
            for (int at = 0; at < content.answers().size(); at++) {
                slips.addAll(in("answers[" + at + "].text", content.answers().get(at).text(), one, content));
            }
            slips.addAll(in("nextSteps", content.nextSteps(), one, content));
        }
        return slips;
    }

    /** Where the text states the figure; a figure of the research that the letter does not state is no slip of the letter. */
    private static List<Proofreading.Slip> in(String field, String text, Disagreement one, DraftContent content) {
        Figure figure = one.stated().figure();
        Matcher place = Pattern.compile(Pattern.quote(figure.value()) + "\\s?" + Pattern.quote(figure.unit())).matcher(text == null ? "" : text);
        if (!place.find()) {
            return List.of();
        }
        String key = RULE + ":" + figure.name() + figure.amount();
        return List.of(new Proofreading.Slip(key, RULE, NAME, field, place.start(), place.end(), place.group(),
                "“" + figure.name() + "”（" + figure.period() + "）这里是" + figure.amount() + "，" + one.place() + "是" + one.otherAmount() + "，请核对。",
                null, content.ignoredFindings().contains(key)));
    }
}
