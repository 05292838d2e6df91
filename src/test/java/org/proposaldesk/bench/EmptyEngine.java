package org.proposaldesk.bench;

import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;

/** The engine with the settings of the product, and beans behind its models that answer at once. No part of the product runs in it. */
@EnableAutoConfiguration
class EmptyEngine {

    /** Four points in two sections. */
    private static final Map<String, String> ASSIGNMENTS = Map.of(UUID.randomUUID().toString(), "section-achievements",
            UUID.randomUUID().toString(), "section-achievements", UUID.randomUUID().toString(), "section-high-tech",
            UUID.randomUUID().toString(), "section-high-tech");
    private static final List<String> COMMITMENTS = List.of(UUID.randomUUID().toString());
    private static final List<String> HANDS = List.of("review-by-section", "review-by-office", "review-publication", "review-by-deputy",
            "sign-reply", "signed");
    private static final JavaDelegate NOTHING = execution -> { };

    /** Stands for the due dates. */
    public static final class NoDeadline {

        private static final Date NEXT_MONTH = new Date(System.currentTimeMillis() + 30L * 24 * 3600 * 1000);

        public Date due(String proposalId, Integer round, String step) {
            return NEXT_MONTH;
        }

        public Date surveyDue(String surveyId) {
            return NEXT_MONTH;
        }
    }

    /** Stands for the points and the opinions. */
    public static final class NoResearchPlan {

        public List<String> assignments(String proposalId, Integer round) {
            return List.copyOf(ASSIGNMENTS.keySet());
        }

        public List<String> opinions(String proposalId, Integer round) {
            return List.of();
        }

        public String groupOf(String assignmentId) {
            return ASSIGNMENTS.get(assignmentId);
        }
    }

    /** Stands for the ladder of reminders. */
    public static final class NoReminderTimes {

        public String of(String proposalId, Integer round, String step) {
            return "R/P30D";
        }

        public String ofSurvey(String proposalId, Integer round, String surveyId) {
            return "R/P30D";
        }
    }

    /** Stands for the promises. */
    public static final class NoCommitments {

        public boolean exist(String proposalId) {
            return true;
        }

        public List<String> open(String proposalId) {
            return COMMITMENTS;
        }

        public String groupOf(String commitmentId) {
            return "section-achievements";
        }

        public String headGroupOf(String commitmentId) {
            return "section-achievements-head";
        }
    }

    /** Stands for the review of the publication. */
    public static final class NoPublicationReview {

        public boolean agreed(String proposalId, Integer round) {
            return true;
        }
    }

    /** Stands for the leader in charge. */
    public static final class NoLeaderInCharge {

        public String groupOf(String proposalId) {
            return "deputy-leader";
        }
    }

    /** Stands for number, seal and delivery. */
    public static final class NoDispatchProgress {

        public boolean voidToBeAsked(String proposalId, Integer round) {
            return false;
        }

        public boolean cameBack(String proposalId, Integer round) {
            return false;
        }

        public boolean delivered(String proposalId, Integer round) {
            return true;
        }

        public boolean sealed(String proposalId, Integer round) {
            return true;
        }
    }

    /** Stands for the survey. */
    public static final class NoSurveyResult {

        public List<String> sent(String proposalId, Integer round) {
            return List.of("00000000-0000-0000-0000-000000000000");
        }

        public boolean answered(String surveyId) {
            return false;
        }

        public String of(String proposalId, Integer round) {
            return "SATISFIED";
        }
    }

    private static Map<Object, Object> beans() {
        return Map.ofEntries(Map.entry("deadline", new NoDeadline()), Map.entry("reminderTimes", new NoReminderTimes()),
                Map.entry("researchPlan", new NoResearchPlan()), Map.entry("commitments", new NoCommitments()),
                Map.entry("surveyResult", new NoSurveyResult()), Map.entry("publicationReview", new NoPublicationReview()),
                Map.entry("dispatchProgress", new NoDispatchProgress()),
                Map.entry("leaderInCharge", new NoLeaderInCharge()), Map.entry("countersigners", NOTHING), Map.entry("proposeDistribution", NOTHING),
                Map.entry("remind", NOTHING), Map.entry("remindLead", NOTHING), Map.entry("recordNoAnswer", NOTHING), Map.entry("askUnits", NOTHING),
                Map.entry("openNextRound", NOTHING), Map.entry("determineNextHand", (JavaDelegate) EmptyEngine::nextHand));
    }

    /** From hand to hand in the usual order, each once. */
    private static void nextHand(DelegateExecution execution) {
        Object last = execution.getVariable("nextHand");
        execution.setVariable("nextHand", last == null ? HANDS.get(0) : HANDS.get(HANDS.indexOf(last) + 1));
        execution.setVariable("signerGroup", "bureau-head");
    }

    @Bean
    ProcessEnginePlugin settings() {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl configuration) {
                configuration.setExpressionManager(new SpringExpressionManager(null, beans()));
                configuration.setResourceAuthorizationProvider(new NoGrantPerTask());
                configuration.setCmmnEnabled(false);
                configuration.setStandaloneTasksEnabled(false);
            }
        };
    }

    /** As the product has it. */
    private static final class NoGrantPerTask extends DefaultAuthorizationProvider {

        @Override
        public AuthorizationEntity[] newTaskAssignee(Task task, String oldAssignee, String newAssignee) {
            return null;
        }

        @Override
        public AuthorizationEntity[] newTaskGroupIdentityLink(Task task, String groupId, String type) {
            return null;
        }
    }

    /** Gives the same groups the same grants. */
    static void copyGrants(AuthorizationService from, AuthorizationService to) {
        for (Authorization one : from.createAuthorizationQuery().authorizationType(Authorization.AUTH_TYPE_GRANT).list()) {
            Authorization copy = to.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            copy.setGroupId(one.getGroupId());
            copy.setUserId(one.getUserId());
            copy.setResourceType(one.getResourceType());
            copy.setResourceId(one.getResourceId());
            ((AuthorizationEntity) copy).setPermissions(((AuthorizationEntity) one).getPermissions());
            to.saveAuthorization(copy);
        }
    }
}
