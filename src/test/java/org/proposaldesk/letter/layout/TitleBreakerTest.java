package org.proposaldesk.letter.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
    @ValueSource(ints = {30, 60, 80})
    void aLongTitleStaysInsideTheAreaAndLeavesRoomForText(int length) {
        String title = "关于加快推进全市先进硬质材料产业集群高质量发展和科技成果转化平台建设有关问题".repeat(3).substring(0, length - 3) + "的答复";
        Layout layout = typeset(title, List.of());
        List<GlyphRun> first = layout.pages().get(0).runs();
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
