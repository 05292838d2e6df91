package org.proposaldesk.research;

import java.util.List;
import java.util.UUID;
import org.proposaldesk.proposal.AttachmentRepository;
import org.proposaldesk.proposal.Checks;
import org.proposaldesk.proposal.Outcome;
import org.proposaldesk.proposal.State;
import org.proposaldesk.proposal.Step;
import org.proposaldesk.proposal.Work;
import org.springframework.stereotype.Service;

/** A section researches one point and writes the answer to it (科室调研, R15). */
@Service
public class ResearchPoint extends Step<ResearchPoint.Input> {

    public record Input(String answer, PointOutcome outcome, String evidence, List<Figure> figures, List<UUID> attachmentIds) {

        public Input {
            figures = figures == null ? List.of() : figures;
            attachmentIds = attachmentIds == null ? List.of() : attachmentIds;
        }
    }

    private final Findings findings;
    private final AttachmentRepository attachments;

    public ResearchPoint(Findings findings, AttachmentRepository attachments) {
        super("research-point", State.IN_RESEARCH, Input.class);
        this.findings = findings;
        this.attachments = attachments;
    }

    /** In later rounds the section starts from its last finding. */
    @Override
    public Input prefill(Work work) {
        return findings.of(work.proposalId()).stream().filter(one -> one.assignmentId().equals(work.subject()))
                .reduce((first, second) -> second)
                .map(last -> new Input(last.answer(), last.outcome(), last.evidence(), last.figures(), List.of()))
                .orElse(new Input("", null, "", List.of(), List.of()));
    }

    @Override
    public Outcome complete(Work work, Input input) {
        Checks checks = new Checks()
                .text("answer", input.answer(), 8_000, "对这条要点的答复意见").open("answer", input.answer()).open("evidence", input.evidence())
                .present("outcome", input.outcome(), "办理结果")
                .limit("evidence", input.evidence(), 4_000, "依据")
                .that(attachments.allBelong(work.proposalId(), input.attachmentIds()), "attachmentIds", "", AttachmentRepository.FOREIGN);
        for (int at = 0; at < input.figures().size(); at++) {
            Figure figure = input.figures().get(at);
            String field = "figures[" + at + "].";
            checks.text(field + "name", figure.name(), 100, "指标名称").text(field + "value", figure.value(), 40, "数值")
                    .text(field + "period", figure.period(), 60, "统计时段").text(field + "source", figure.source(), 200, "数据来源")
                    .limit(field + "unit", figure.unit(), 20, "单位");
        }
        checks.refuseIfAny();
        String heading = findings.record(work.subject(), work.round(), work.person(), input, work.at());
        return Outcome.done("研究要点“" + heading + "”：" + input.outcome().label());
    }
}
