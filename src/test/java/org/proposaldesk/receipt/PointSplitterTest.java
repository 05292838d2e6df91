package org.proposaldesk.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/** R15: the points are proposed from the text as people write proposals; each begins with the words of the proposer. */
class PointSplitterTest {

    private static List<String> headings(String text) {
        return PointSplitter.split("关于支持企业创新的提案", text).stream().map(Register.Point::heading).toList();
    }

    @Test
    void eachNumberedPartIsAPoint() {
        List<Register.Point> points = PointSplitter.split("", """
                创新投入不足，建议如下。
                一、加快成果转化
                建好平台。
                二、支持高新企业。对新认定的给予扶持。
                （一）补助
                """);
        assertThat(points).containsExactly(new Register.Point("加快成果转化", "建好平台。"),
                new Register.Point("支持高新企业", "对新认定的给予扶持。\n（一）补助"));
    }

    @Test
    void backgroundIsNoPoint() {
        assertThat(headings("""
                一、基本情况
                全市有高新企业三百家。
                二、存在的问题
                （一）投入不足
                （二）人才缺乏
                三、对策建议
                （一）加大财政投入。设立专项资金。
                （二）引进高端人才。
                四、预期效果
                """)).containsExactly("加大财政投入", "引进高端人才");
        assertThat(headings("一、存在问题\n路灯不亮。\n二、增设路灯\n三、定期检修")).containsExactly("增设路灯", "定期检修");
    }

    @Test
    void aHeadingWithoutNumberOpensTheAsks() {
        assertThat(headings("背景一句。\n建议：\n1.建设平台。\n2．培养队伍。\n3、落实经费。")).containsExactly("建设平台", "培养队伍", "落实经费");
    }

    @Test
    void oneParagraphIsBrokenUp() {
        assertThat(headings("拥堵严重。为此建议：一是错时放学；二是在路口安排协管员；三是拓宽道路。")).containsExactly("错时放学", "在路口安排协管员", "拓宽道路");
        assertThat(headings("建议：①增设站点；②延长时间。")).containsExactly("增设站点", "延长时间");
        assertThat(headings("提出以下建议。第一，增设站点。第二，延长时间。")).containsExactly("增设站点", "延长时间");
    }

    @Test
    void eachPartWithItsOwnSuggestionIsAPoint() {
        assertThat(headings("""
                一、停车难
                建议：新建车库。
                二、出行慢
                建议：增开公交。
                """)).containsExactly("停车难", "出行慢");
    }

    @Test
    void paragraphsThatBeginWithTheWordSuggestAreThePoints() {
        assertThat(headings("现状不佳。\n建议加强宣传。多渠道开展。\n建议完善制度。")).containsExactly("加强宣传", "完善制度");
    }

    @Test
    void aProposalMayBeOnePoint() {
        assertThat(PointSplitter.split("关于在新村设立卫生站的建议", "新村离医院远，请设立卫生站。"))
                .containsExactly(new Register.Point("在新村设立卫生站", "新村离医院远，请设立卫生站。"));
        assertThat(PointSplitter.split("关于修路的建议", " \n")).isEmpty();
    }

    @Test
    void aLongFirstSentenceIsCutAtItsCommaAndNothingIsLost() {
        String sentence = "请市科技局会同财政、税务、人社等部门尽快出台支持科技型中小企业发展的若干措施，明确扶持对象、标准和申报程序";
        assertThat(PointSplitter.split("", "一、" + sentence + "。\n二、其他")).first()
                .isEqualTo(new Register.Point("请市科技局会同财政、税务、人社等部门尽快出台支持科技型中小企业发展的若干措施", sentence + "。"));
    }

    @Test
    void readsTheFormsOfProposals() throws IOException {
        assertThat(headings(fixture("proposal-form"))).containsExactly("错时放学", "在路口安排协管员");
        assertThat(headings(fixture("proposal-with-wish-to-publish"))).first().isEqualTo("由县林业局挂牌建档，拆除硬化地面");
    }

    @Property(tries = 300)
    void anyTextHasPointsWithShortHeadings(@ForAll @StringLength(max = 300) @Chars({'一', '二', '、', '（', '）', '1', '.', '是', '建', '议',
            '：', '。', '；', '\n', '路', '①', '第', '，', ' '}) String text) {
        assertThat(PointSplitter.split("关于修路的提案", text)).allSatisfy(point -> assertThat(point.heading()).hasSizeLessThanOrEqualTo(200));
        assertThat(PointSplitter.split("关于修路的提案", text).isEmpty()).isEqualTo(text.isBlank());
    }

    private static String fixture(String name) throws IOException {
        return new String(PointSplitterTest.class.getResourceAsStream("/letters/" + name + ".txt").readAllBytes(), StandardCharsets.UTF_8);
    }
}
