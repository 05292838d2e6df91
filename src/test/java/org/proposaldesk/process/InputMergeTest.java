package org.proposaldesk.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Two windows or two people in one form. */
class InputMergeTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BASE = """
            {"opening": "开头", "answers": [{"pointId": 1, "text": "甲"}, {"pointId": 2, "text": "乙"}], "nextSteps": null, "marks": ["a", "b"]}""";

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (java.io.IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static InputMerge merge(String mine, String theirs) {
        return new InputMerge(json(BASE), json(mine), json(theirs));
    }

    @Test
    void differentSectionsAreTakenFromBoth() {
        InputMerge merge = merge(BASE.replace("甲", "甲改"), BASE.replace("乙", "乙改").replace("null", "\"打算\""));
        assertThat(merge.clashes()).isEmpty();
        assertThat(merge.merged()).isEqualTo(json(BASE.replace("甲", "甲改").replace("乙", "乙改").replace("null", "\"打算\"")));
    }

    @Test
    void theSameSectionIsLeftToAPersonWithBothTexts() {
        InputMerge merge = merge(BASE.replace("甲", "我局已经落实。"), BASE.replace("甲", "我局正在落实。"));
        assertThat(merge.clashes()).singleElement().satisfies(clash -> {
            assertThat(clash.path()).isEqualTo("answers[0].text");
            assertThat(clash.mine().asText()).isEqualTo("我局已经落实。");
            assertThat(clash.theirs().asText()).isEqualTo("我局正在落实。");
            assertThat(clash.changes()).hasSize(1);
        });
        assertThat(merge.merged().at("/answers/0/text").asText()).isEqualTo("我局已经落实。");
    }

    @Test
    void ofASetOfMarksEveryAdditionAndRemovalCounts() {
        InputMerge merge = merge(BASE.replace("[\"a\", \"b\"]", "[\"b\", \"c\"]"), BASE.replace("[\"a\", \"b\"]", "[\"a\", \"b\", \"d\"]"));
        assertThat(merge.clashes()).isEmpty();
        assertThat(merge.merged().get("marks")).isEqualTo(json("[\"b\", \"d\", \"c\"]"));
    }

    @Test
    void aListThatGrewOnBothSidesIsLeftToAPerson() {
        String list = "[{\"pointId\": 1, \"text\": \"甲\"}, {\"pointId\": 2, \"text\": \"乙\"}]";
        InputMerge merge = merge(BASE.replace(list, "[]"), BASE.replace(list, "[{\"pointId\": 3, \"text\": \"丙\", \"asked\": true}]"));
        assertThat(merge.clashes()).extracting(InputMerge.Clash::path).containsExactly("answers");
        assertThat(merge.clashes().get(0).changes().get(0).runs().get(0).text()).isEqualTo("3，丙，是");
    }

    @Test
    void withoutAnythingSavedThePageStandsAsItIs() {
        assertThat(new InputMerge(null, json(BASE), null).merged()).isEqualTo(json(BASE));
    }

    @Provide
    Arbitrary<List<String>> sections() {
        return Arbitraries.strings().withChars("甲乙").ofMaxLength(2).list().ofSize(4);
    }

    /** Whatever either side wrote stands in the merged input or is shown to the person as a clash. */
    @Property(tries = 300)
    void nothingTypedIsLost(@ForAll("sections") List<String> base, @ForAll("sections") List<String> mine, @ForAll("sections") List<String> theirs) {
        InputMerge merge = new InputMerge(input(base), input(mine), input(theirs));
        for (int at = 0; at < base.size(); at++) {
            String path = "/answers/" + at + "/text";
            String name = "answers[" + at + "].text";
            boolean clash = merge.clashes().stream().anyMatch(one -> one.path().equals(name));
            boolean bothChanged = !mine.get(at).equals(base.get(at)) && !theirs.get(at).equals(base.get(at)) && !mine.get(at).equals(theirs.get(at));
            assertThat(clash).isEqualTo(bothChanged);
            String expected = mine.get(at).equals(base.get(at)) ? theirs.get(at) : mine.get(at);
            assertThat(merge.merged().at(path).asText()).isEqualTo(expected);
        }
    }

    private static JsonNode input(List<String> texts) {
        var answers = JSON.createArrayNode();
        texts.forEach(text -> answers.addObject().put("text", text));
        return JSON.createObjectNode().set("answers", answers);
    }
}
