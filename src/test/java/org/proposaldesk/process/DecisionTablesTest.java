package org.proposaldesk.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The decision tables: complete, explained, and deciding as the bureau's rules say. */
class DecisionTablesTest {

    /** Rows of the table of limits that bound the whole item instead of a step. */
    private static final Set<String> LIMITS_OF_THE_ITEM = Set.of("reply", "extension", "redo", "return", "return-internal", "survey",
            "await-lead");

    private static final String CHINESE = "\\p{IsHan}+";

    private static final DmnEngine ENGINE = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    static List<Path> tables() {
        return Models.files(".dmn");
    }

    @Test
    void holdsTheTablesOfTheBureau() {
        assertThat(tables()).extracting(file -> file.getFileName().toString())
                .containsExactly("hands.dmn", "point-routing.dmn", "signer.dmn", "time-limit.dmn");
    }

    @ParameterizedTest
    @MethodSource("tables")
    void explainsItself(Path file) {
        DmnModelInstance model = Dmn.readModelFromStream(Models.open(file));
        assertThat(model.getModelElementsByType(Decision.class)).singleElement().satisfies(decision -> {
            assertThat(decision.getId() + ".dmn").isEqualTo(file.getFileName().toString());
            assertThat(decision.getName()).matches(CHINESE);
            assertThat(decision.getDescription().getTextContent()).isNotBlank();
            assertThat(decision.getCamundaHistoryTimeToLiveString()).isEqualTo("P3650D");
        });
        assertThat(model.getModelElementsByType(Input.class)).extracting(Input::getLabel)
                .allMatch(label -> label.matches(CHINESE));
        assertThat(model.getModelElementsByType(Output.class)).extracting(Output::getLabel)
                .allMatch(label -> label.matches(CHINESE));
        assertThat(model.getModelElementsByType(Rule.class)).allSatisfy(rule ->
                assertThat(rule.getDescription()).as("reason of row " + rule.getId()).isNotNull());
    }

    @Test
    void limitsEveryHumanTaskExactlyOnce() {
        DmnModelInstance model = Dmn.readModelFromStream(Models.open(table("time-limit")));
        Stream<String> tasks = Models.all().stream().flatMap(file -> file.all(UserTask.class).stream()).map(UserTask::getId);
        assertThat(model.getModelElementsByType(Rule.class).stream()
                .map(rule -> rule.getInputEntries().iterator().next().getText().getTextContent().replace("\"", "")))
                .containsExactlyInAnyOrderElementsOf(Stream.concat(tasks, LIMITS_OF_THE_ITEM.stream()).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "sign-for, 1, WORKING_DAY, true",
        "obtain-opinion, 1, MONTH, true",
        "record-survey, 2, WORKING_DAY, true",
        "send-copies, 0, WORKING_DAY, true",
        "survey, 10, CALENDAR_DAY, true",
        "redo, 1, MONTH, true"})
    void givesTheLimitOfAStep(String step, int amount, String unit, boolean roll) {
        assertThat(decide("time-limit", Map.of("step", step)).getSingleResult())
                .containsEntry("amount", amount).containsEntry("unit", unit).containsEntry("roll", roll);
    }

    /** Each hand leaves the later ones their time before the reply is due. */
    @Test
    void reservesTimeForTheStepsThatFollow() {
        List<String> hands = List.of("review-by-section", "review-by-office", "review-publication", "review-by-deputy", "sign-reply",
                "assign-number", "seal-letter");
        for (int i = 1; i < hands.size(); i++) {
            int own = (int) decide("time-limit", Map.of("step", hands.get(i))).getSingleResult().get("amount");
            int reserve = (int) decide("time-limit", Map.of("step", hands.get(i))).getSingleResult().get("reserveAmount");
            int earlier = (int) decide("time-limit", Map.of("step", hands.get(i - 1))).getSingleResult().get("reserveAmount");
            assertThat(earlier).as("reserve of " + hands.get(i - 1)).isEqualTo(reserve + own);
        }
    }

    @Test
    void hasNoLimitForAnUnknownStep() {
        assertThat(decide("time-limit", Map.of("step", "no-such-step"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "支持龙头企业组建创新联合体, high-tech",
        "推动上下游企业协同融通, high-tech",
        "提高成果转化成功率, achievements",
        "加大对初创企业的金融支持政策, achievements",
        "加快修订科技创新条例, planning",
        "补齐县域创新短板, regional",
        "加强科普宣传, general"})
    void routesAPointByTheWordsOfItsHeading(String heading, String section) {
        assertThat(decide("point-routing", Map.of("heading", heading)).<String>getSingleEntry()).isEqualTo(section);
    }

    @ParameterizedTest
    @CsvSource({
        "true,  true,  true,  2, ,  true,  deputy-leader",
        "false, true,  false, 1, A, false, bureau-head",
        "false, false, true,  1, A, false, bureau-head",
        "false, false, false, 2, A, false, bureau-head",
        "false, false, false, 1, C, false, bureau-head",
        "false, false, false, 1, D, false, bureau-head",
        "false, false, false, 1, B, true,  bureau-head",
        "false, false, false, 1, A, false, bureau-head"})
    void findsTheSigner(boolean assist, boolean keyItem, boolean groupProposal, int round, String category,
            boolean promisesResources, String signer) {
        Map<String, Object> letter = letter(assist, keyItem, groupProposal, round, category, promisesResources);

        assertThat(decide("signer", letter).<String>getSingleEntry()).isEqualTo(signer);
    }

    /** With a written delegation the bureau changes the last row alone: what the rows above keep for the head stays with him. */
    @ParameterizedTest
    @CsvSource({
        "true,  false, 1, A, false, bureau-head",
        "false, true,  1, A, false, bureau-head",
        "false, false, 2, A, false, bureau-head",
        "false, false, 1, C, false, bureau-head",
        "false, false, 1, A, true,  bureau-head",
        "false, false, 1, A, false, deputy-leader"})
    void keepsTheReservedLettersWithTheHeadUnderADelegation(boolean keyItem, boolean groupProposal, int round, String category,
            boolean promisesResources, String signer) {
        DmnModelInstance delegated = Dmn.readModelFromStream(Models.open(table("signer")));
        Rule lastRow = delegated.getModelElementById("other-replies");
        lastRow.getOutputEntries().iterator().next().getText().setTextContent("\"deputy-leader\"");

        DmnDecisionTableResult result = ENGINE.evaluateDecisionTable(ENGINE.parseDecision("signer", delegated),
                letter(false, keyItem, groupProposal, round, category, promisesResources));

        assertThat(result.<String>getSingleEntry()).isEqualTo(signer);
    }

    /** Who reviewed does not sign (R17), and the deputy leader reviews what the head of the section wrote. */
    @Test
    void theHeadOfTheBureauSignsWhatTheHeadOfASectionWrote() {
        Map<String, Object> opinion = new HashMap<>(letter(true, false, false, 1, "", false));
        opinion.put("headDrafted", true);
        assertThat(decide("signer", opinion).<String>getSingleEntry()).isEqualTo("bureau-head");
    }

    @ParameterizedTest
    @CsvSource({
        "false, false, true,  bureau-head,   review-by-section review-by-office review-publication review-by-deputy record-pre-review sign-reply",
        "true,  false, true,  deputy-leader, review-by-section review-by-office sign-reply",
        "false, false, false, bureau-head,   review-by-section review-by-office review-publication review-by-deputy sign-reply",
        "false, true,  false, bureau-head,   review-by-office review-publication review-by-deputy sign-reply",
        "false, false, false, deputy-leader, review-by-section review-by-office review-publication sign-reply",
        "true,  false, false, deputy-leader, review-by-section review-by-office sign-reply",
        "true,  true,  false, bureau-head,   review-by-office review-by-deputy sign-reply"})
    void ordersTheHands(boolean assist, boolean headDrafted, boolean preReview, String signerGroup, String hands) {
        assertThat(decide("hands", Map.of("assist", assist, "headDrafted", headDrafted, "preReview", preReview, "signerGroup", signerGroup))
                .<String>collectEntries("hand"))
                .containsExactly(hands.split(" "));
    }

    private static Map<String, Object> letter(boolean assist, boolean keyItem, boolean groupProposal, int round, String category,
            boolean promisesResources) {
        return Variables.putValue("assist", assist).putValue("headDrafted", false).putValue("keyItem", keyItem).putValue("groupProposal", groupProposal)
                .putValue("round", round).putValue("category", category).putValue("promisesResources", promisesResources);
    }

    private DmnDecisionTableResult decide(String table, Map<String, Object> input) {
        return ENGINE.evaluateDecisionTable(table, Models.open(table(table)), Variables.fromMap(input));
    }

    private static Path table(String name) {
        return tables().stream().filter(file -> file.endsWith(name + ".dmn")).findFirst().orElseThrow();
    }
}
