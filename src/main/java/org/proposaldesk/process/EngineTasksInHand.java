package org.proposaldesk.process;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.proposaldesk.bureau.Bureau;
import org.proposaldesk.bureau.Role;
import org.proposaldesk.delegation.TasksInHand;
import org.proposaldesk.process.TasksAtHand.TaskAtHand;
import org.proposaldesk.proposal.Journal;
import org.proposaldesk.proposal.Kind;
import org.proposaldesk.proposal.Outcome;
import org.proposaldesk.proposal.Proposal;
import org.proposaldesk.proposal.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The engine's tasks for stand-ins and hand-overs: what has to change hands changes it whatever rights the caller has in the engine. */
@Component
class EngineTasksInHand implements TasksInHand {

    private static final String HELD = """
            select t.id_, t.name_, p.business_key_, i.kind, i.number,
                exists (select 1 from proposal_desk.task_input s where s.task_id = t.id_) as typed
            from act_ru_task t join act_ru_execution p on p.id_ = t.proc_inst_id_
                join proposal_desk.proposal i on i.id = cast(p.business_key_ as uuid)
            where t.assignee_ = :person and not exists (select 1 from act_ru_identitylink l where l.task_id_ = t.id_ and l.group_id_ = :byName)
            order by i.id, t.id_""";

    private static final String HOLDERS = "select distinct assignee_ from act_ru_task where assignee_ is not null";

    /** Taken by somebody who once stood in for another: only these can have outlived their right. */
    private static final String TAKEN_BY_SUBSTITUTES = """
            select t.id_ from act_ru_task t where t.assignee_ in (select substitute from proposal_desk.stand_in)""";

    private final JdbcClient jdbc;
    private final TasksAtHand tasks;
    private final TaskService engineTasks;
    private final CommandExecutor engine;
    private final TaskRights rights;
    private final Acting acting;
    private final TasksOfOthers ofOthers;
    private final Items items;
    private final TaskInputs inputs;
    private final Journal journal;
    private final Bureau bureau;
    private final Clock clock;

    EngineTasksInHand(JdbcClient jdbc, TasksAtHand tasks, TaskService engineTasks, ProcessEngine engine, TaskRights rights,
            Acting acting, TasksOfOthers ofOthers, Items items, TaskInputs inputs, Journal journal, Bureau bureau, Clock clock) {
        this.jdbc = jdbc;
        this.tasks = tasks;
        this.engineTasks = engineTasks;
        this.engine = ((ProcessEngineImpl) engine).getProcessEngineConfiguration().getCommandExecutorTxRequired();
        this.rights = rights;
        this.acting = acting;
        this.ofOthers = ofOthers;
        this.items = items;
        this.inputs = inputs;
        this.journal = journal;
        this.bureau = bureau;
        this.clock = clock;
    }

    @Override
    public List<Held> of(String person) {
        return jdbc.sql(HELD).param("person", person).param("byName", Role.person(person)).query(EngineTasksInHand::held).list();
    }

    @Override
    public Set<String> holders() {
        return new HashSet<>(jdbc.sql(HOLDERS).query(String.class).list());
    }

    @Override
    public Optional<String> objection(String taskId, String person) {
        TaskAtHand task = tasks.find(taskId).orElseThrow();
        try {
            rights.require(person, proposal(task), task.step(), task.candidateGroups());
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(refusal.rule().equals("R17") ? bureau.nameOf(person) + "经手过本件，按不同人经手的规定（R17）不能接办，请另定人选。"
                    : "这项任务不属于" + bureau.nameOf(person) + "的岗位（R16），请另定人选。");
        }
    }

    @Override
    public boolean heldByAbsent(String taskId, String substitute) {
        TasksOfOthers.Offered offered = ofOthers.of(substitute).get(taskId);
        return offered != null && offered.held();
    }

    @Override
    public void give(String taskId, String person) {
        assign(taskId, person);
        inputs.belongsTo(taskId, person);
    }

    @Override
    public void handOver(Held task, String from, String to, String by) {
        Proposal proposal = items.lock(task.proposalId());
        give(task.taskId(), to);
        journal.append(proposal.id(), proposal.round(), StepNames.HAND_OVER, by,
                Outcome.done("“" + task.about() + "”由" + bureau.nameOf(from) + "交接给" + bureau.nameOf(to)), clock.instant());
    }

    @Override
    public void release() {
        jdbc.sql(TAKEN_BY_SUBSTITUTES).query(String.class).list().forEach(id -> tasks.find(id).filter(task -> task.assignee() != null)
                .filter(task -> !rights.isCandidate(task.assignee(), task.candidateGroups())
                        && acting.right(task.assignee(), proposal(task), task.step(), task.candidateGroups()).isEmpty())
                .ifPresent(task -> assign(task.id(), Role.named(task.candidateGroups()).orElse(null))));
    }

    private void assign(String taskId, String person) {
        engine.execute(context -> context.runWithoutAuthorization(() -> {
            engineTasks.setAssignee(taskId, person);
            return null;
        }));
    }

    private Proposal proposal(TaskAtHand task) {
        return items.get(task.proposalId()).inRound(task.round());
    }

    private static Held held(ResultSet row, int number) throws SQLException {
        return new Held(row.getString("id_"), UUID.fromString(row.getString("business_key_")),
                Kind.valueOf(row.getString("kind")).word() + row.getString("number") + " " + row.getString("name_"), row.getBoolean("typed"));
    }
}
