package org.proposaldesk.research;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.proposaldesk.Desk;
import org.proposaldesk.DeskTest;
import org.proposaldesk.Item;
import org.proposaldesk.Refused;
import org.proposaldesk.drafting.DraftContent;
import org.proposaldesk.drafting.Drafts;
import org.proposaldesk.drafting.Proofreading;
import org.proposaldesk.proposal.NotFound;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Figures (数据): a second person confirms them, and the bureau does not state one differently in two letters (domain 4.4). */
@DeskTest
@Import(Aside.class)
class FigureRulesTest {

    @Autowired
    private Desk desk;

    @Autowired
    private Aside aside;

    @Autowired
    private Findings findings;

    @Autowired
    private FigureComparison comparison;

    @Autowired
    private Proofreading proofreading;

    @Autowired
    private Drafts drafts;

    /** A name that no other test states. */
    private String name;

    @BeforeEach
    void aNameOfItsOwn() {
        name = "指标" + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + System.nanoTime() % 1000 + "技术合同成交额";
    }

    private Consumer<ObjectNode> stating(String value, String unit, String period) {
        return input -> input.put("answer", "上半年" + name + "达到" + value + unit + "。").putArray("figures").addObject().put("name", name)
                .put("value", value).put("unit", unit).put("period", period).put("source", "统计月报").put("confirmedBy", "hightech.head");
    }

    private Item researched(String value, String unit, String period) {
        return desk.proposalAt("research-point").usually("research-point", stating(value, unit, period));
    }

    private List<FigureComparison.Disagreement> disagreements(Item item) {
        return comparison.of(item.id(), findings.of(item.id()).stream()
                .flatMap(one -> one.figures().stream().map(figure -> new FigureComparison.Stated(one.assignmentId(), figure))).toList());
    }

    @Test
    void aFigureIsConfirmedByTheHeadOfTheSectionNeverByItsAuthor() {
        Item item = researched("31", "亿元", "2025年上半年");
        Findings.Finding finding = findings.of(item.id()).get(0);
        Figure figure = finding.figures().get(0);
        assertThat(figure.confirmedBy()).as("nobody confirms by typing it").isNull();
        String head = finding.section() + "";
        String headPerson = head.equals("achievements") ? "li.baijun" : "hightech.head";

        assertThat(aside.offered(item, finding.person())).doesNotContain("confirm-figures");
        assertThat(aside.form(item, headPerson, "confirm-figures").fields()).singleElement()
                .satisfies(field -> assertThat(field.choices()).singleElement().satisfies(choice -> assertThat(choice.label()).contains(name, "31亿元")));
        assertThat(Refused.fields(Refused.by(() -> aside.does(item, headPerson, "confirm-figures", input -> { })))).containsExactly("figures");

        aside.does(item, headPerson, "confirm-figures", input -> input.putArray("figures").add(figure.id().toString()));
        assertThat(findings.of(item.id()).get(0).figures().get(0).confirmedBy()).isEqualTo(headPerson);
        assertThat(item.lastEntry().action()).isEqualTo("核实数据 1 项");
        assertThat(aside.offered(item, headPerson)).as("nothing is left").doesNotContain("confirm-figures");
    }

    @Test
    void aReviewerConfirmsToo() {
        Item item = researched("31", "亿元", "2025年上半年");
        assertThat(aside.offered(item, "reviewer")).contains("confirm-figures");
        assertThat(aside.offered(item, "office")).doesNotContain("confirm-figures");
    }

    @Test
    void theSameFigureWithAnotherValueIsPointedOutWithBothPlaces() {
        Item other = researched("30.5", "亿元", "2025 上半年");
        Item item = researched("31", "亿元", "2025年上半年");
        assertThat(disagreements(item)).singleElement().satisfies(one -> {
            assertThat(one.otherAmount()).isEqualTo("30.5亿元");
            assertThat(one.place()).contains("提案" + other.proposal().number() + "号要点“", "科）");
        });
    }

    @Test
    void theSameAmountInAnotherScaleAgrees() {
        researched("310,000", "万元", "2025年上半年");
        assertThat(disagreements(researched("31", "亿元", "2025年上半年"))).isEmpty();
    }

    @Test
    void anotherPeriodIsAnotherFigure() {
        researched("30.5", "亿元", "2024年");
        assertThat(disagreements(researched("31", "亿元", "2025年上半年"))).isEmpty();
    }

    @Test
    void twoSectionsOfOneItemAreComparedToo() {
        Item item = researched("31", "亿元", "2025年上半年").usually("research-point", stating("32", "亿元", "2025年上半年"));
        assertThat(disagreements(item)).extracting(FigureComparison.Disagreement::otherAmount).containsExactly("32亿元", "31亿元");
    }

    /** A letter that was sent stands in the archive; what it says counts, whatever figures were recorded. */
    @Test
    void aSentLetterIsComparedAndReviewersAreTold() {
        Item sent = desk.proposalAt("draft-reply");
        sent.usually("draft-reply", input -> ((ObjectNode) input.withArray("answers").get(0)).put("text", "2025年上半年，全市" + name + "达到30.5亿元。"));
        sent.reaches("record-survey");

        Item item = researched("31", "亿元", "2025年上半年").reaches("draft-reply");
        item.usually("draft-reply");
        DraftContent content = drafts.latest(item.id(), 1).orElseThrow().content();
        assertThat(proofreading.of(item.proposal(), content).slips()).filteredOn(slip -> slip.rule().equals("figures-elsewhere")).singleElement()
                .satisfies(slip -> {
                    assertThat(slip.text()).isEqualTo("31亿元");
                    assertThat(slip.reason()).contains("这里是31亿元", "《关于株洲市政协十届四次会议第" + sent.proposal().number() + "号提案的答复》（株科办",
                            "是30.5亿元");
                });
    }

    @Test
    void aStrangerConfirmsNothing() {
        Item item = researched("31", "亿元", "2025年上半年");
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> aside.form(item, "seal", "confirm-figures")).isInstanceOf(NotFound.class);
    }
}
