package org.proposaldesk.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.proposaldesk.approval.Circulation;
import org.proposaldesk.drafting.DraftContent;
import org.proposaldesk.drafting.DraftVersions;
import org.proposaldesk.drafting.Drafting;
import org.proposaldesk.drafting.VersionReason;
import org.proposaldesk.proposal.Conflict;
import org.proposaldesk.proposal.NotFound;
import org.proposaldesk.proposal.Proposal;
import org.proposaldesk.proposal.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The versions of a letter that is being written at a task: kept by hand, brought back, and kept by itself when a person might lose text. */
@Service
public class DraftDesk {

    private final Steps steps;
    private final Items items;
    private final TaskInputs inputs;
    private final DraftVersions versions;
    private final Drafting drafting;
    private final ObjectMapper json;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DraftDesk(Steps steps, Items items, TaskInputs inputs, DraftVersions versions, Drafting drafting, ObjectMapper json, TransactionTemplate transaction,
            Clock clock) {
        this.steps = steps;
        this.items = items;
        this.inputs = inputs;
        this.versions = versions;
        this.drafting = drafting;
        this.json = json;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Whether a letter is written at this step. */
    boolean writes(String step) {
        return steps.get(step).inputType() == DraftContent.class;
    }

    /** What was typed of a letter, as the form shows it again: with an answer for each point that merged items have brought meanwhile. */
    JsonNode resumed(TaskDesk.OpenTask task, JsonNode typed) {
        if (!writes(task.step())) {
            return typed;
        }
        try {
            DraftContent content = read(task, typed);
            DraftContent completed = drafting.completed(task.work().proposal(), content);
            return completed == content ? typed : json.valueToTree(completed);
        } catch (Refusal malformed) {
            // What has the wrong form is shown as it was typed, for the person to correct.
            return typed;
        }
    }

    /**
     * Keeps what a page shows as a version. Who has lost the task meanwhile may do so too, so that his text is not lost.
     *
     * @param note what the person says of it, or null
     * @return the number of the version
     */
    public int keep(TaskDesk.OpenTask task, JsonNode typed, String note) {
        if (!task.ours()) {
            throw new Refusal("R16", "这项任务不属于您的岗位，不能保存版本。");
        }
        DraftContent content = read(task, typed);
        return transaction.execute(status -> versions.keep(items.lock(task.work().proposalId()).inRound(task.work().round()),
                task.work().person(), content, VersionReason.KEPT, note, clock.instant()));
    }

    /** What has changed from one version to another, or to what is typed ({@code after} 0). */
    public DraftVersions.Changes compare(TaskDesk.OpenTask task, JsonNode typed, int before, int after) {
        Proposal proposal = task.work().proposal();
        return after == 0 ? versions.since(proposal, before, read(task, typed)) : versions.between(proposal, before, after);
    }

    /**
     * Goes on from an earlier version. What was typed and saved until now is kept as a version before, so that nothing is lost.
     *
     * @param seen version of the saved input that the page began from
     * @return the new version of the saved input
     */
    public int restore(TaskDesk.OpenTask task, int seen, int version) {
        TaskDesk.requireMine(task);
        DraftContent content = versions.content(task.work().proposal(), version);
        return transaction.execute(status -> {
            Proposal proposal = items.lock(task.work().proposalId()).inRound(task.work().round());
            Optional<TaskInputs.Saved> saved = inputs.of(task.id());
            saved.ifPresent(one -> versions.keep(proposal, one.person(), read(task, one.input()), VersionReason.KEPT,
                    "回到第 " + version + " 版前自动保存", clock.instant()));
            versions.keep(proposal, task.work().person(), content, VersionReason.RESTORED, "第 " + version + " 版", clock.instant());
            JsonNode input = json.valueToTree(content);
            boolean done = saved.isPresent() ? inputs.takeOver(task.id(), task.work().person(), seen, input, clock.instant())
                    : inputs.save(task.id(), proposal.id(), task.work().person(), seen, input, clock.instant()).isPresent();
            if (!done) {
                throw new Conflict("这份稿件刚在别处改动过，没有回退。请刷新页面，看过最新内容后再选版本。");
            }
            return seen + 1;
        });
    }

    /** Keeps as a version what another person had typed, before somebody else goes on; the caller holds the item's lock. */
    void takenOver(TaskDesk.OpenTask task, Proposal proposal, TaskInputs.Saved saved) {
        if (writes(task.step())) {
            versions.keep(proposal, saved.person(), read(task, saved.input()), VersionReason.TAKEN_OVER, "", clock.instant());
        }
    }

    /**
     * A task was taken away before it was handed in. What was typed of a letter becomes a version. What a hand of the circulation typed
     * waits for its turn to come again; what was typed of anything else was about a task that is not asked any more and goes with it.
     *
     * @param subject the request that a countersigner answers, or null
     */
    void interrupted(String taskId, String step, UUID subject, Proposal proposal) {
        inputs.of(taskId).ifPresent(saved -> {
            if (writes(step)) {
                versions.keep(items.lock(proposal.id()).inRound(proposal.round()), saved.person(),
                        TypedInput.read(json, saved.input(), DraftContent.class), VersionReason.INTERRUPTED, "", clock.instant());
            }
            if (Circulation.passes(step)) {
                inputs.park(taskId, proposal, step, subject);
            } else {
                inputs.remove(taskId);
            }
        });
    }

    private DraftContent read(TaskDesk.OpenTask task, JsonNode typed) {
        if (!writes(task.step())) {
            throw new NotFound("这一步不写稿件，没有版本可保存。");
        }
        return TypedInput.read(json, typed, DraftContent.class);
    }
}
