package org.proposaldesk.letter.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.proposaldesk.letter.Block;
import org.proposaldesk.letter.ChineseNumerals;
import org.proposaldesk.letter.Letter;
import org.proposaldesk.letter.Letters;

/** A letter without slips has no findings, and a slip put into it is found wherever it stands. */
class CleanLetterPropertyTest {

    private static final List<String> SENTENCES = List.of("我局高度重视，会同有关部门作了专题研究。", "2024年，全市建成中试基地19个，服务企业320家次。", "根据《中华人民共和国科学技术进步法》，有关经费已经落实。",
            "“揭榜挂帅”机制运行两年，发榜42项。", "一是完善政策；二是加强服务；三是扩大开放。", "有关做法见《实施细则》（某科办〔2025〕39号）。", "设备共享平台已经接入76家单位，其中高校3所。",
            "这一做法得到企业的普遍欢迎，实实在在地降低了成本。", "我们与区、县建立了联系机制，定期会商。", "经费由市级财政安排，按季度拨付到位。", "会议于2025年6月9日召开，研究了下一步工作。");

    @Property(tries = 300)
    void aCleanLetterHasNoFindings(@ForAll("letters") Letter letter) {
        CaseRecord record = new CaseRecord(letter.title(), null, null, "A", "同意公开", letter.documentNumber(), List.of());
        assertThat(LetterChecker.check(letter, record)).isEmpty();
    }

    @Property(tries = 300)
    void theSameLetterAsPlainTextHasNoFindings(@ForAll("letters") Letter letter) {
        assertThat(LetterChecker.check(text(letter))).isEmpty();
    }

    @Property(tries = 300)
    void aSlipIsFoundWhereItStands(@ForAll("letters") Letter letter, @ForAll("slips") String slip) {
        List<Block> blocks = new ArrayList<>(letter.blocks());
        int at = blocks.size() - 1;
        blocks.set(at, Block.paragraph("有关单位" + slip + "通报进展。"));
        assertThat(LetterChecker.check(letter.toBuilder().blocks(blocks).build(), CaseRecord.UNKNOWN)).singleElement()
                .satisfies(found -> assertThat(found.block()).isEqualTo(at));
    }

    @Provide
    Arbitrary<String> slips() {
        return Arbitraries.of("按照辦法", "进行进行", "按照办法,", "按“办法", "按《办法", "于2025年06月", "按某办[2025]3号", "极大的提高了效率并", "按程序，，");
    }

    @Provide
    Arbitrary<Letter> letters() {
        Arbitrary<List<String>> paragraphs = Arbitraries.of(SENTENCES).list().ofMinSize(1).ofMaxSize(4);
        Arbitrary<List<List<String>>> sections = paragraphs.list().ofMinSize(1).ofMaxSize(12);
        return Combinators.combine(sections, Arbitraries.integers().between(1, 99), Arbitraries.of(1, 2, 3)).as((texts, term, deeper) -> {
            List<Block> blocks = new ArrayList<>();
            blocks.add(Block.paragraph("您提出的提案收悉。经研究，现答复如下："));
            for (int at = 0; at < texts.size(); at++) {
                blocks.add(Block.heading(1, at + 1, "关于第" + ChineseNumerals.of(at + 1) + "项要点的答复"));
                for (int each = 0; each < texts.get(at).size(); each++) {
                    String sentence = texts.get(at).get(each);
                    blocks.add(deeper == 1 ? Block.paragraph(sentence) : Block.heading(deeper, each + 1, "做法。", sentence));
                }
            }
            blocks.add(Block.paragraph("感谢您对科技工作的关心和支持！"));
            return Letters.with("关于某市政协" + ChineseNumerals.of(term) + "届四次会议第2104106号提案的答复", List.of(), blocks);
        });
    }

    private static String text(Letter letter) {
        StringBuilder text = new StringBuilder("A类\n同意公开\n\n");
        text.append(letter.documentNumber()).append("\n\n").append(letter.title()).append("\n\n").append(letter.salutation()).append('\n');
        letter.blocks().forEach(block -> text.append('\n').append(block.text()).append(block.runIn() == null ? "" : block.runIn()).append('\n'));
        text.append("\n承 办 人： 张某某\n\n").append(letter.signature()).append("\n2025年6月9日\n\n");
        return text.append("抄送：").append(letter.imprint().copies()).append('\n').toString();
    }
}
