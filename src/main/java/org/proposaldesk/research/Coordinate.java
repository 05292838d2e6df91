package org.proposaldesk.research;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.proposaldesk.proposal.AttachmentRepository;
import org.proposaldesk.proposal.Checks;
import org.proposaldesk.proposal.Outcome;
import org.proposaldesk.proposal.Step;
import org.proposaldesk.proposal.Work;
import org.springframework.stereotype.Service;

/** A leader coordinates with a unit that disagrees with our handling (协调, P10); nothing else waits for it. */
@Service
public class Coordinate extends Step<Coordinate.Input> {

    /** @param note what was agreed, or what was reported to whom */
    public record Input(CoordinationOutcome outcome, LocalDate heldOn, String note, List<UUID> attachmentIds) {

        public Input {
            attachmentIds = attachmentIds == null ? List.of() : attachmentIds;
        }
    }

    private final Opinions opinions;
    private final AttachmentRepository attachments;

    public Coordinate(Opinions opinions, AttachmentRepository attachments) {
        super("coordinate", null, Input.class);
        this.opinions = opinions;
        this.attachments = attachments;
    }

    @Override
    public Input prefill(Work work) {
        return new Input(null, work.today(), "", List.of());
    }

    @Override
    public Outcome complete(Work work, Input input) {
        new Checks().present("outcome", input.outcome(), "协调结果").past("heldOn", input.heldOn(), work.today(), "协调日期")
                .text("note", input.note(), 2_000, "协调经过和一致意见")
                .open("note", input.note())
                .that(attachments.allBelong(work.proposalId(), input.attachmentIds()), "attachmentIds", "", AttachmentRepository.FOREIGN)
                .refuseIfAny();
        Opinions.Opinion opinion = opinions.find(work.subject()).orElseThrow();
        opinions.coordinated(work.proposalId(), opinion.id(), input, work.person(), work.at());
        return Outcome.done("与" + opinion.unit() + "协调：" + input.outcome().label()).withOpinion(input.note().strip());
    }
}
