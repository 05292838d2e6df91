package org.proposaldesk.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.proposaldesk.Desk;
import org.proposaldesk.DeskTest;
import org.proposaldesk.Item;
import org.proposaldesk.Refused;
import org.proposaldesk.proposal.Refusal;

/** What the common letter of items that are handled together (并案) answers, and who is heard before it leaves. */
@DeskTest
class MergedAnswersTest extends MergedItemsDesk {

    private ObjectNode draft(Item lead, String step) {
        return lead.as(lead.usualPerson(step)).input(lead.task(step), input -> { });
    }

    private static void unansweredAt(ObjectNode input, int at) {
        ((ObjectNode) input.withArray("answers").get(at)).put("text", " ");
    }

    /** The point at a place has an answer of its own in the common letter. */
    private static void standsAlone(ObjectNode plan, int at) {
        ObjectNode match = (ObjectNode) plan.withArray("matches").get(at);
        match.put("answeredAt", match.get("pointId").asText());
    }

    @ParameterizedTest
    @EnumSource
    void r15EveryPointOfAMergedItemIsAnsweredWithOneOfTheLeadingItemOrByItself(Desk.Way way) {
        Item lead = of("何涌", input -> { }).reaches("research-point");
        Item second = of("李明", input -> { }).reaches("plan-distribution").meetsProposer();
        Refusal open = second.as("office", way).isRefused("plan-distribution", input -> input.put("mergeInto", lead.id().toString()));
        assertThat(Refused.rules(open)).containsOnly("R15");
        assertThat(Refused.fields(open)).contains("matches[0].answeredAt", "matches[1].answeredAt");
        Refusal foreign = second.as("office", way).isRefused("plan-distribution", input -> {
            second.joins(lead, input);
            ((ObjectNode) input.withArray("matches").get(0)).put("answeredAt", input.withArray("matches").get(1).get("pointId").asText());
        });
        assertThat(Refused.fields(foreign)).containsExactly("matches[0].answeredAt");
        second.as("office", way).completes("plan-distribution", input -> {
            second.joins(lead, input);
            standsAlone(input, 1);
        });
        second.usually("approve-distribution");

        lead.reaches("draft-reply");
        assertThat(draft(lead, "draft-reply").withArray("answers")).hasSize(3);
        Refusal left = lead.as(lead.usualPerson("draft-reply"), way).isRefused("draft-reply", input -> unansweredAt(input, 2));
        assertThat(Refused.rules(left)).containsExactly("R15");
        lead.as(lead.usualPerson("draft-reply"), way).completes("draft-reply",
                input -> ((ObjectNode) input.withArray("answers").get(2)).put("text", "高新企业认定奖补已经兑现。"));
        lead.reaches("assign-number");
        assertThat(letter(second).toJson()).contains("高新企业认定奖补已经兑现。");
        second.usually("assign-number");
    }

    @Test
    void r15APointThatComesAfterTheDraftHoldsTheSignatureUntilItIsAnswered() {
        Item lead = of("何涌", input -> { }).reaches("sign-reply");
        Item late = of("李明", input -> { }).reaches("plan-distribution").meetsProposer();
        late.usually("plan-distribution", input -> {
            late.joins(lead, input);
            standsAlone(input, 0);
        }).usually("approve-distribution");
        Refusal open = lead.as(lead.usualPerson("sign-reply")).isRefused("sign-reply", input -> { });
        assertThat(open.rule()).isEqualTo("R15");
        lead.usually("sign-reply", input -> input.put("decision", "RETURN").put("returnTo", "revise-draft").put("reason", "漏答一条"));
        assertThat(draft(lead, "revise-draft").withArray("answers")).hasSize(3);
        lead.usually("revise-draft").reaches("assign-number");
        assertThat(letter(late).toJson()).contains("已经纳入年度工作安排。");
    }

    @Test
    void theDraftAtHandFollowsItemsThatComeAndGo() {
        Item lead = of("何涌", input -> { }).reaches("draft-reply");
        lead.as("hightech").claims("draft-reply").keeps(lead.task("draft-reply"), input -> input.put("nextSteps", "继续推进。"));
        Item second = of("李明", input -> { }).reaches("plan-distribution").meetsProposer();
        second.usually("plan-distribution", input -> {
            second.joins(lead, input);
            standsAlone(input, 0);
        }).usually("approve-distribution");
        assertThat(draft(lead, "draft-reply").withArray("answers")).hasSize(3);
        assertThat(draft(lead, "draft-reply").path("nextSteps").asText()).isEqualTo("继续推进。");
        takesOut(lead, second, "诉求不同");
        assertThat(draft(lead, "draft-reply").withArray("answers")).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void r8r12ProposersAndUnitsOfMergedItemsAreHeardBeforeTheLetterLeaves(Desk.Way way) {
        Item lead = of("何涌", input -> { }).reaches("research-point");
        Item second = of("李明", input -> input.withArray("assistUnits").add("市财政局")).reaches("plan-distribution");
        second.usually("plan-distribution", input -> second.joins(lead, input)).usually("approve-distribution");
        assertThat(second.openSteps()).as("its unit is asked all the same").containsExactly("obtain-opinion");
        lead.reaches("draft-reply");
        Refusal unheard = lead.as(lead.usualPerson("draft-reply"), way).isRefused("draft-reply", input -> { });
        assertThat(Refused.rules(unheard)).containsExactly("R8", "R12");
        assertThat(unheard.getMessage()).contains("第" + second.proposal().number() + "号", "市财政局");
        second.usually("obtain-opinion").meetsProposer();
        lead.reaches("assign-number");
        assertThat(letter(second).toJson()).contains("市财政局");
        assertThat(letter(lead).toJson()).doesNotContain("市财政局");
    }

    @Test
    void r8WhoseProposerNobodyHasMetIsNotSignedWithAnother() {
        Item lead = of("何涌", input -> { }).reaches("sign-reply");
        Item late = of("李明", input -> { }).reaches("plan-distribution");
        late.usually("plan-distribution", input -> late.joins(lead, input)).usually("approve-distribution");
        assertThat(lead.as(lead.usualPerson("sign-reply")).isRefused("sign-reply", input -> { }).rule()).isEqualTo("R8");
        late.meetsProposer();
        lead.usually("sign-reply");
        assertThat(late.openSteps()).containsExactly("assign-number");
    }

    @Test
    void r12AUnitIsAskedOnceAlthoughTheItemIsTakenOut() {
        Item lead = of("何涌", input -> { }).reaches("research-point");
        Item second = planned(lead, "李明", input -> input.withArray("assistUnits").add("市财政局")).usually("approve-distribution");
        takesOut(lead, second, "诉求不同");
        assertThat(second.openSteps()).containsOnlyOnce("obtain-opinion").contains("contact-proposer");
        second.usually("obtain-opinion").reaches("assign-number");
    }

    @Test
    void theLetterOfAMergedItemKeepsItsOpeningWhateverTheDrafterWrote() {
        Item lead = of("何涌", input -> { }).reaches("research-point");
        Item second = planned(lead, "民建株洲市委会", input -> ((ObjectNode) input.withArray("proposers").get(0)).put("category", "PARTY"))
                .usually("approve-distribution");
        lead.reaches("draft-reply").usually("draft-reply", input -> input.put("opening", "来件收悉。现答复如下：")).reaches("assign-number");
        assertThat(letter(lead).blocks().get(0).text()).isEqualTo("来件收悉。现答复如下：");
        assertThat(letter(second).blocks().get(0).text()).startsWith("贵委提出的“关于支持企业创新的提案”提案收悉。");
        assertThat(Stream.of(letter(second).toJson())).noneMatch(text -> text.contains("您"));
    }
}
