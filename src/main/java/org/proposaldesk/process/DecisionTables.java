package org.proposaldesk.process;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.proposaldesk.approval.HandsTable;
import org.proposaldesk.deadline.Limit;
import org.proposaldesk.deadline.StepLimit;
import org.proposaldesk.deadline.StepLimitTable;
import org.proposaldesk.receipt.PointRouting;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The decision tables of folder {@code bpmn}: time limits, hands, signer, routing of points. Who has a hand, signs and answers is decided by
 * the deployed tables and kept in the engine's history; the limits are read so often that they are evaluated once.
 */
@Component
class DecisionTables implements StepLimitTable, HandsTable, PointRouting {

    private static final String TIME_LIMIT = "time-limit";
    private static final int LONGEST_HEADING = 200;

    private final ObjectProvider<DecisionService> decisions;
    private final DmnEngine dmn = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private final DmnDecision timeLimit;
    /** What an explanation names as the rule: the table and its version. */
    private final String basis;
    private final Map<String, StepLimit> limits = new ConcurrentHashMap<>();

    DecisionTables(ObjectProvider<DecisionService> decisions) throws IOException {
        this.decisions = decisions;
        try (InputStream table = new ClassPathResource("bpmn/time-limit.dmn").getInputStream()) {
            DmnModelInstance model = Dmn.readModelFromStream(table);
            timeLimit = dmn.parseDecision(TIME_LIMIT, model);
            basis = "办理时限表 " + model.<Decision>getModelElementById(TIME_LIMIT).getVersionTag() + " 版";
        }
    }

    @Override
    public StepLimit limitOf(String step, String proposalKind) {
        return limits.computeIfAbsent(step, this::read);
    }

    private StepLimit read(String step) {
        DmnDecisionRuleResult row = dmn.evaluateDecisionTable(timeLimit, Map.of("step", step)).getFirstResult();
        if (row == null) {
            throw new IllegalArgumentException("办理时限表里没有环节“" + step + "”，请在 time-limit.dmn 中补上一行。");
        }
        Map<String, Object> cells = row.getEntryMap();
        Limit limit = limit(cells.get("amount"), cells.get("unit"), !Boolean.FALSE.equals(cells.get("roll")));
        Limit reserve = limit(cells.get("reserveAmount"), cells.get("reserveUnit"), true);
        return new StepLimit(limit, reserve);
    }

    private Limit limit(Object amount, Object unit, boolean roll) {
        return amount == null || unit == null ? null
                : new Limit(((Number) amount).intValue(), Limit.Unit.valueOf(unit.toString()), roll, basis);
    }

    @Override
    public String signerGroup(Facts facts) {
        return decisions.getObject().evaluateDecisionTableByKey("signer", Variables.createVariables()
                .putValue("assist", facts.assist()).putValue("headDrafted", facts.headDrafted()).putValue("keyItem", facts.keyItem())
                .putValue("groupProposal", facts.groupProposal()).putValue("round", facts.round())
                .putValue("category", facts.category()).putValue("promisesResources", facts.promisesResources()))
                .getSingleEntry();
    }

    @Override
    public List<String> hands(Facts facts, String signerGroup) {
        return decisions.getObject().evaluateDecisionTableByKey("hands", Variables.createVariables()
                .putValue("assist", facts.assist()).putValue("headDrafted", facts.headDrafted()).putValue("preReview", facts.preReview())
                .putValue("signerGroup", signerGroup))
                .collectEntries("hand");
    }

    @Override
    public String sectionFor(String heading) {
        String asked = heading.length() <= LONGEST_HEADING ? heading : heading.substring(0, LONGEST_HEADING);
        return decisions.getObject().evaluateDecisionTableByKey("point-routing", Variables.createVariables().putValue("heading", asked))
                .getSingleEntry();
    }
}
