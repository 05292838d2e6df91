package org.proposaldesk.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What is shown of two versions of a text. */
class TextChangeTest {

    private static String shown(String before, String after) {
        return TextChange.between(before, after).stream().map(change -> change.kind() + " " + change.runs().stream()
                .map(run -> switch (run.mark()) {
                    case SAME -> run.text();
                    case REMOVED -> "[-" + run.text() + "]";
                    case ADDED -> "[+" + run.text() + "]";
                }).collect(Collectors.joining())).collect(Collectors.joining("\n"));
    }

    @Test
    void theChangedWordsOfAParagraphAreMarkedWithinIt() {
        assertThat(shown("我局已建成中试基地3个，面向企业开放。\n下一步继续扩大。", "我局已建成中试基地12个，面向中小企业开放。\n下一步继续扩大。"))
                .isEqualTo("CHANGED 我局已建成中试基地[-3][+12]个，面向[+中小]企业开放。");
    }

    @Test
    void anotherParagraphIsNoChangedOne() {
        assertThat(shown("感谢您的关心。", "我局会同财政部门落实补助资金。")).isEqualTo("REMOVED [-感谢您的关心。]\nADDED [+我局会同财政部门落实补助资金。]");
    }

    @Test
    void aParagraphIsRecognisedBehindANewOne() {
        assertThat(shown("一是完善政策，扩大覆盖面。", "此前已开展调研，听取各方面意见。\n一是完善政策措施，扩大覆盖面。"))
                .isEqualTo("ADDED [+此前已开展调研，听取各方面意见。]\nCHANGED 一是完善政策[+措施]，扩大覆盖面。");
    }

    @Test
    void blanksAroundParagraphsAndEmptyLinesAreNoChange() {
        assertThat(TextChange.between("　第一段。\n\n第二段。 ", "第一段。\r\n第二段。")).isEmpty();
        assertThat(TextChange.between(null, "")).isEmpty();
        assertThat(shown(null, "第一段。")).isEqualTo("ADDED [+第一段。]");
    }

    @Test
    void aTextBeyondAllMeasureIsShownWhole() {
        String before = "甲".repeat(30_000);
        assertThat(TextChange.between(before, before)).isEmpty();
        assertThat(TextChange.between(before, "乙")).extracting(TextChange::kind).containsExactly(TextChange.Kind.REMOVED, TextChange.Kind.ADDED);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("甲乙丙，。1a").ofMinLength(1).ofMaxLength(12).list().ofMaxSize(6).map(lines -> String.join("\n", lines));
    }

    /** Whoever has the old text and the changes has the new one, and the other way round. */
    @Property(tries = 300)
    void nothingIsLostOrMadeUp(@ForAll("texts") String before, @ForAll("texts") String after) {
        List<String> old = new ArrayList<>(before.lines().filter(line -> !line.isBlank()).toList());
        List<String> fresh = new ArrayList<>(after.lines().filter(line -> !line.isBlank()).toList());
        for (TextChange change : TextChange.between(before, after)) {
            if (change.kind() != TextChange.Kind.ADDED) {
                assertThat(old.remove(read(change, TextChange.Mark.ADDED))).as("%s was not in the old text", change).isTrue();
            }
            if (change.kind() != TextChange.Kind.REMOVED) {
                assertThat(fresh.remove(read(change, TextChange.Mark.REMOVED))).as("%s is not in the new text", change).isTrue();
            }
        }
        assertThat(old).as("what stayed").isEqualTo(fresh);
    }

    private static String read(TextChange change, TextChange.Mark without) {
        Stream<TextChange.Run> runs = change.runs().stream().filter(run -> run.mark() != without);
        return runs.map(TextChange.Run::text).collect(Collectors.joining());
    }
}
