package org.proposaldesk.letter.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.proposaldesk.letter.LetterCases;
import org.proposaldesk.letter.Letters;
import org.proposaldesk.letter.font.Fonts;

class TitleBreakerTest {

    @ParameterizedTest
    @ValueSource(strings = {
        "关于株洲市政协十届四次会议|第2104106号提案的答复",
        "关于株洲市政协十届四次会议|第2104106号提案的再次答复",
        "关于株洲市政协二十一届一次会议|第2104106号提案的会办意见",
        "关于株洲市第十六届人大四次会议|第1234号建议的答复",
        "关于湖南省株洲市天元区人民政府|办公室转办的政协第十届株洲市委员会|第四次会议第2104106号提案的会办意见",
        "某某区城市管理局关于区十九届人大三次会议|第145号建议的复函",
        "某某自治县交通运输局对某某自治县|第九届人民代表大会第二次会议|第46号建议的答复",
        "某某市某某区人民政府|对市十五届人大一次会议|第0124号代表建议的会办意见",
        "答复",
    })
    void breaksWhereTheMeaningAllows(String expected) {
        assertThat(lines(expected.replace("|", ""), List.of())).isEqualTo(List.of(expected.split("\\|")));
    }

    @Test
    void theDraftersBreaksWin() {
        List<String> chosen = List.of("关于株洲市政协", "十届四次会议", "第2104106号提案的答复");
        assertThat(lines(String.join("", chosen), chosen)).isEqualTo(chosen);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "关于 进一步 加强 全市 先进 硬质 材料 产业 集群 建设 有关 问题 的 答复",
        "关于 加快 推进 全市 乡村 振兴 和 农村 环境 治理 工作 的 提案 的 答复",
        "关于 加快 推进 全市 先进 硬质 材料 产业 集群 高质量 发展 和 科技 成果 转化 平台 建设 以及 支持 民营 企业 与 高校 人才 创新 合作 有关 问题 的 提案 的 答复",
        "关于 完善 城市 社区 医疗 服务 体系 和 养老 服务 机制 促进 数字 经济 与 绿色 旅游 产业 发展 有关 问题 的 提案 的 再次答复",
    })
    void linesFormATrapeziumOrADiamondAndSplitNoWord(String words) {
        String title = words.replace(" ", "");
        List<String> lines = lines(title, List.of());
        assertThat(lines).hasSizeBetween(2, 4);
        Set<Integer> ends = new HashSet<>();
        int end = 0;
        for (String word : words.split(" ")) {
            ends.add(end += word.length());
        }
        int at = 0;
        for (String line : lines) {
            at += line.length();
            assertThat(ends).as(lines.toString()).contains(at);
        }
        assertThat(lines.stream().mapToInt(String::length).distinct().count()).as("no rectangle: " + lines).isGreaterThan(1);
        for (int i = 1; i + 1 < lines.size(); i++) {
            boolean waist = lines.get(i).length() < lines.get(i - 1).length() && lines.get(i).length() < lines.get(i + 1).length();
            assertThat(waist).as("no hourglass: " + lines).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {30, 60, 80})
    void aLongTitleStaysInsideTheAreaAndLeavesRoomForText(int length) {
        String title = LetterCases.title(length);
        List<GlyphRun> first = typeset(title, List.of()).pages().get(0).runs();
        assertThat(String.join("", lines(title, List.of()))).isEqualTo(title);
        assertThat(lines(title, List.of())).hasSizeBetween(2, 5);
        assertThat(first).filteredOn(run -> run.part().kind() == Part.Kind.TITLE).allSatisfy(run -> {
            assertThat(run.glyphs().get(0).x()).isGreaterThan(27.9);
            assertThat(run.glyphs().get(run.glyphs().size() - 1).x() + Gb9704.mm(run.size())).isLessThan(184.1);
        });
        assertThat(first).anyMatch(run -> run.part().isBody());
    }

    private static List<String> lines(String title, List<String> chosen) {
        TreeMap<Double, String> lines = new TreeMap<>();
        typeset(title, chosen).pages().get(0).runs().stream().filter(run -> run.part().kind() == Part.Kind.TITLE)
                .forEach(run -> lines.merge(run.baseline(), run.text(), String::concat));
        return List.copyOf(lines.values());
    }

    private static Layout typeset(String title, List<String> chosen) {
        return new Typesetter(Fonts.shipped()).typeset(Letters.with(title, chosen, Letters.brief().blocks()));
    }
}
