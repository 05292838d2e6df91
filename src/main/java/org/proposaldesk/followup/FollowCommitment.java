package org.proposaldesk.followup;

import java.util.List;
import java.util.UUID;
import org.proposaldesk.proposal.AttachmentRepository;
import org.proposaldesk.proposal.Checks;
import org.proposaldesk.proposal.Outcome;
import org.proposaldesk.proposal.State;
import org.proposaldesk.proposal.Step;
import org.proposaldesk.proposal.Work;
import org.springframework.stereotype.Service;

/** Reports how a promise goes on (跟踪承诺), with evidence once it is kept (R45). */
@Service
public class FollowCommitment extends Step<FollowCommitment.Input> {

    public record Input(CommitmentStatus status, String progress, String evidence, List<UUID> attachmentIds) {

        public Input {
            attachmentIds = attachmentIds == null ? List.of() : attachmentIds;
        }
    }

    private final CommitmentRepository commitments;
    private final AttachmentRepository attachments;

    public FollowCommitment(CommitmentRepository commitments, AttachmentRepository attachments) {
        super("follow-commitment", State.FOLLOWING_UP, Input.class);
        this.commitments = commitments;
        this.attachments = attachments;
    }

    @Override
    public Input prefill(Work work) {
        return new Input(null, "", "", List.of());
    }

    @Override
    public Outcome complete(Work work, Input input) {
        new Checks()
                .present("status", input.status(), "落实状态")
                .text("progress", input.progress(), 4_000, "进展情况")
                .limit("evidence", input.evidence(), 2_000, "佐证材料")
                .that(input.status() != CommitmentStatus.DONE || input.evidence() != null && !input.evidence().isBlank() || !input.attachmentIds().isEmpty(),
                        "evidence", "R45", "已完成的承诺须写明佐证材料或上传附件。")
                .that(attachments.allBelong(work.proposalId(), input.attachmentIds()), "attachmentIds", "", AttachmentRepository.FOREIGN)
                .refuseIfAny();
        commitments.report(work.subject(), input, work.person(), work.at());
        return Outcome.done("填报承诺进展：" + input.status().label()).withOpinion(input.progress());
    }
}
