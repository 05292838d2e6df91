package org.proposaldesk.letter.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LetterCheckerTest {

    /** rule | text with the slip in 【【 】】 | suggestion, - for none. */
    static final String[] SLIPS = {
        "traditional-character|落实资金管理【【辦】】法，逐项公开。|办",
        "traditional-character|依托【【國傢】】实验室开展工作。|国家",
        "repeated-word|我局【【进行进行】】了专题研究。|进行",
        "repeated-word|这是群众关心【【的的】】问题。|的",
        "repeated-word|由【【市科技局市科技局】】牵头办理。|市科技局",
        "repeated-word|请加强【【管理管理】】。|管理",
        "repeated-verb|我们将持续【【发挥平台基金发挥】】效能，服务企业。|发挥平台基金",
        "repeated-verb|今后【【持续做好服务持续】】改善环境。|持续做好服务",
        "repeated-verb|我们将【【加强队伍建设加强】】制度建设。|-",
        "stray-space|各单位按照管理【【办 法】】执行，定期通报进展情况。|办法",
        "stray-space|关于株洲市政协十届四次会议【【第 2104106 号 提案】】的答复\n尊敬的王某某委员：\n提案收悉。|第2104106号提案",
        "stray-space|一、关于构建协同创新格局的【【总 体】】安排意见\n有关情况。|总体",
        "stray-space|您提出的【【第 12 号】】提案收悉。|第12号",
        "half-width-punctuation|资金已经到位【【,】】工程按期开工。|，",
        "half-width-punctuation|请予支持【【.】】|。",
        "half-width-punctuation|推行【【\"】】揭榜挂帅\"机制。|“",
        "paired-marks|建立【【“】】揭榜挂帅机制，定期发布榜单。|-",
        "paired-marks|建立揭榜挂帅【【”】】机制，定期发布榜单。|-",
        "paired-marks|建立“揭榜挂帅【【“】】机制，定期发布榜单。|”",
        "paired-marks|建立【【”】】揭榜挂帅”机制，定期发布榜单。|“",
        "paired-marks|开展“科技【【“入园惠企”】】行动”，覆盖全部园区。|‘入园惠企’",
        "paired-marks|落实【【《】】科技创新条例，完善配套措施。|-",
        "paired-marks|落实有关措施【【（】】见附件，按季度通报。|-",
        "book-title-mark|按照《关于印发【【《实施细则》】】的通知》执行。|〈实施细则〉",
        "book-title-mark|依据【【中华人民共和国科学技术进步法】】第三条，我局予以支持。|《中华人民共和国科学技术进步法》",
        "repeated-punctuation|工程已经完工【【。。】】|。",
        "repeated-punctuation|工程已经完工【【，。】】|。",
        "adverb-particle|我们将一如既往【【的】】做好服务。|地",
        "adverb-particle|此举极大【【的】】提高了效率。|地",
        "date|会议于【【2025年06月09日】】召开。|2025年6月9日",
        "date|会议于【【2025 年 6 月 9 日】】召开。|2025年6月9日",
        "date|会议于【【2025年2月30日】】召开。|-",
        "date|【【二00八年】】六月十八日|二〇〇八年",
        "document-number|某科办【【[2025]39号】】|〔2025〕39号",
        "document-number|某科办【【〔2025〕039号】】|〔2025〕39号",
        "document-number|某科办【【〔2025〕第39号】】|〔2025〕39号",
        "document-number|根据有关通知（某政办发【【﹝2025﹞3号】】）精神办理。|〔2025〕3号",
        "document-number|某科办【【〔25〕39号】】|-",
        "title-form|关于某市政协【【10】】届四次会议第12号提案的答复\n王某某委员：\n提案收悉。|十",
        "title-form|关于某市政协十届四次会议第12号提案的答复【【。】】\n王某某委员：\n提案收悉。|",
        "title-form|关于某市政协十届四次会议第【【二十三】】号提案的答复\n王某某委员：\n提案收悉。|23",
        "title-form|关于某市政协【【一十二】】届四次会议第12号提案的答复\n王某某委员：\n提案收悉。|十二",
        "salutation-colon|尊敬的王某某委【【员】】\n您提出的提案收悉。|员：",
        "heading-order|一、背景\n有关情况。\n【【一、】】做法\n有关情况。\n三、打算\n有关情况。|二、",
        "heading-order|一、背景\n有关情况。\n【【三、】】做法\n有关情况。|-",
        "heading-order|一、背景\n1.第一项。\n2.第二项。\n【【（一）】】做法\n有关情况。|-",
        "heading-order|一、背景\n【【（一）、】】做法\n有关情况。|（一）",
        "broken-paragraph|支持企业牵头组建新型研发联盟，实行会员制。为此，今年再组建新型【【研发\n\n联盟】】三个，并给予经费支持，按季度通报进展。|研发联盟",
        "disagreeing-figures|2024年全市技术合同成交额31亿元。会议指出要加快转化。2024年，技术合同成交额达到【【35亿元】】，位居前列。|-",
        "disagreeing-figures|全市高新技术企业312家。园区发展较快，全市高新技术企业达到【【320家】】。|-",
        "dated-promise|【【我们将在2025年12月底前完成修订。】】|-",
        "dated-promise|【【我局承诺修订管理办法，于2026年6月30日完成。】】|-",
        "dated-promise|【【我局郑重承诺在2026年底前办结。】】|-",
        "dated-promise|【【我们向您承诺年内公布目录。】】|-",
        "secrecy-mark|【【机密★1年】】\n某局文件|-",
        "copies-end|抄送：市政府办公室，市政协提案【【委】】|委。",
    };

    @ParameterizedTest
    @MethodSource("slips")
    void findsTheSlip(String rule, String text, int start, int end, String suggestion) {
        assertThat(LetterChecker.check(text)).anySatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo(rule);
            assertThat(finding.text()).isEqualTo(text.substring(finding.start(), finding.end()));
            assertThat(List.of(finding.start(), finding.end())).isEqualTo(List.of(start, end));
            assertThat(finding.suggestion()).isEqualTo(suggestion);
            assertThat(finding.reason()).endsWith("。");
        });
    }

    @ParameterizedTest
    @MethodSource("slips")
    void theSuggestionRemovesTheSlip(String rule, String text, int start, int end, String suggestion) {
        if (suggestion != null) {
            String corrected = text.substring(0, start) + suggestion + text.substring(end);
            assertThat(of(rule, corrected)).hasSizeLessThan(of(rule, text).size());
        }
    }

    static Stream<Object[]> slips() {
        return Stream.of(SLIPS).map(slip -> {
            String[] parts = slip.split("\\|", -1);
            int start = parts[1].indexOf("【【");
            int end = parts[1].indexOf("】】") - 2;
            String text = parts[1].replace("【【", "").replace("】】", "");
            return new Object[] {parts[0], text, start, end, "-".equals(parts[2]) ? null : parts[2]};
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "他们敲敲打打，方方面面都照顾到了。", "以服务群众为目的的活动，实实在在解决问题。", "市区的的士已经更新，进行了了解和核实。",
        "您提出的建议建议我局牵头，我局正在研究研究。", "推进园区建设建设单位按期完工。", "在在建项目中优先安排。", "逐个逐个核对，一户一户走访。",
        "持续深化改革、持续优化服务。", "加强队伍建设和加强制度建设并重。", "平台作用发挥明显，发挥了示范作用。", "开展安全检查开展情况通报。", "持续发力持续用力。",
        "承 办 人： 张某某", "某市科技局 关于某市政协十届四次会议第12号提案的答复\n王某某委员：\n收悉。", "1.王某某 副局长", "二〇二〇年建成。", "答    复", "此致\n敬礼", "第三条　申请人应当提交材料，由我局受理。", "会议由副局长 王某某，主持。",
        "投资1,000万元，增长3.5%，比例为3:2，网址http://example.org/a,b。", "1.完善政策。\n2.提升服务。", "使用PPP(Public-Private Partnership)模式。",
        "“甲”“乙”和‘丙’三类，“他说：‘好。’”", "1）第一项\n2）第二项", "“第一段。\n“第二段。”", "有关文件（见附件，按季度通报进展，其中", "尺寸为5’规格，It’s fine。",
        "按照《关于印发〈实施细则〉的通知》执行。", "依据《中华人民共和国科学技术进步法》第三条办理。", "中华人民共和国成立以来依法治理。",
        "我们等你……好！", "一如既往的关心和支持", "这是积极的做法。", "提高了认识，做好的工作要坚持。",
        "2025年6月9日", "2025年10月20日至12月1日", "二〇〇八年六月十八日", "10个月内完成。", "某科办〔2025〕39号", "（2025）湘02民初12号",
        "一、背景\n1.第一项。\n2.第二项。\n二、做法\n（一）甲\n1.第一项。\n（二）乙\n1.第一项。\n三、打算", "二、三产业融合发展。", "2.3公里道路已完工。",
        "一、背景\n完成。二、做法完成。\n三、打算\n完成。", "针对第一个问题：\n一、甲\n二、乙\n针对第二个问题：\n一、甲\n二、乙", "包括：1）甲；2）乙；a）丙。",
        "关于市政协（2021）第45号提案的答复", "按照某局公告〔2020〕第12号执行。",
        "2024年，实施甲工程，投资总额5亿元；实施乙工程，投资总额3亿元。", "2024年，工业增加值120亿元，同比增长5%；投资80亿元，同比增长6%。",
        "2024年投入专项资金5万元。\n2024年投入专项资金3万元。", "2023年全市技工院校培养学生5人。2024年全市技工院校培养学生7人。全市技工院校培养学生7人。",
        "一、总体情况\n完成。\n附件\n一、清单\n完成。", "2024年全市技术合同成交额31亿元。2023年全市技术合同成交额28亿元。", "2024年成交额0.3亿元。2024年成交额3000万元。",
        "2024年高新技术企业约300家。2024年高新技术企业312家。", "2024年甲县高新技术企业数30家。2024年乙县高新技术企业数12家。", "我们将继续努力。",
        "承诺事项\n2026年6月30日公布了目录。", "我局承诺事项2025年底前的部分办结。", "我局承诺书2025年6月30日印发。", "推行告知承诺制，企业承诺2026年6月30日投产。",
        "我局承诺的事项2025年6月办结。",
        "有关机密文件不在此列。", "抄送：市政府办公室，市政协提案委。", "抄送：市政府办公室，\n市政协提案委。", "尊敬的王某某委员：\n您提出的提案收悉。",
        "喆、堃、昇、淼、於某某"
    })
    void leavesRightTextAlone(String text) {
        assertThat(LetterChecker.check(text)).isEmpty();
    }

    @Test
    void aTextWithHalfWidthMarksEverywhereGetsOneFinding() {
        List<Finding> found = LetterChecker.check("王某某委员:\n您提出的提案收悉,经研究,现答复如下:\n工程已经开工,明年完工;请继续监督,谢谢!\n");
        assertThat(found).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("half-width-punctuation");
            assertThat(finding.reason()).contains("共8处");
            assertThat(finding.suggestion()).isNull();
        });
    }

    @Test
    void aTraditionalTextGetsOneFinding() {
        assertThat(of("traditional-character", "實施計劃，開發園區，推動產業發展，優化環境，鼓勵創業，擴大開放，積極應對，參與競爭，認真辦理，繼續監督。")).hasSize(1);
    }

    @Test
    void whatTheWebPageTellsIsNotCheckedAsLetter() {
        assertThat(LetterChecker.check("发布日期：2021年06月29日 来源:某局 浏览次数:105\n关于某市政协十届四次会议第12号提案的答复\n王某某委员：\n提案收悉。\n")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'关于某市政协十届四次会议', '第 12 号提案的答复'", "'某市科技局关于对某市政协十届四次会议', '第 12 号提案的复函'"})
    void readsATitleOfSeveralLines(String first, String second) {
        assertThat(of("stray-space", first + "\n" + second + "\n王某某委员：\n提案收悉。")).hasSize(1);
    }

    @Test
    void offsetsCountUtf16Units() {
        String text = "𬭊族元素\r\n管理辦法";
        assertThat(LetterChecker.check(text)).singleElement()
                .satisfies(finding -> assertThat(text.substring(finding.start(), finding.end())).isEqualTo("辦"));
    }

    @Test
    void everyRuleHasANameAndAFixture() {
        assertThat(LetterChecker.ruleNames()).allSatisfy((id, name) -> {
            assertThat(id).matches("[a-z]+(-[a-z]+)*");
            assertThat(name).matches("\\p{IsHan}{2,8}");
        });
        assertThat(slips().map(slip -> slip[0])).contains(LetterChecker.ruleNames().keySet().stream()
                .filter(id -> !List.of("record", "point-answer", "unlisted-commitment", "personal-data").contains(id)).toArray());
    }

    @Test
    void nothingIsFoundInNothing() {
        assertThat(LetterChecker.check("")).isEmpty();
        assertThat(LetterChecker.check(" \n\r\n　")).isEmpty();
    }

    private static List<Finding> of(String rule, String text) {
        return LetterChecker.check(text).stream().filter(finding -> finding.rule().equals(rule)).toList();
    }
}
