package org.proposaldesk.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetterTest {

    private final Letter letter = Letters.brief();

    @Test
    void readsItsOwnJson() {
        assertThat(Letter.fromJson(letter.toJson())).isEqualTo(letter);
        Letter bare = Letter.builder().issuerMark("某局文件").title("答复").salutation("张三委员：").blocks(List.of(Block.paragraph("好。")))
                .signature("某局").build();
        assertThat(Letter.fromJson(bare.toJson())).isEqualTo(bare);
    }

    @Test
    void writesCanonicalJsonWithAVersion() {
        assertThat(letter.toJson()).startsWith("{\"version\":2,\"format\":\"DOCUMENT\",\"marks\":{\"categoryCode\":\"A\",\"categoryLabel\":\"A类\"")
                .contains("\"documentNumber\":{\"agencyCode\":\"株科办\",\"year\":2025,\"serial\":39}")
                .contains("\"date\":\"2025-06-09\"").doesNotContain("\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{}", "{\"version\":1}", "no JSON", "{\"version\":2,\"title\":\"答复\"}"})
    void refusesOtherJson(String json) {
        assertThatThrownBy(() -> Letter.fromJson(json)).isInstanceOf(InvalidLetter.class).hasMessageContaining("无法读取");
    }

    @Test
    void reportsWhyAStoredLetterIsWrong() {
        String json = letter.toJson().replace("尊敬的何涌委员：", "尊敬的何涌委员");
        assertThatThrownBy(() -> Letter.fromJson(json)).isInstanceOf(InvalidLetter.class).hasMessageContaining("全角冒号");
    }

    @Test
    void signingNumberingAndPrintingKeepTheContentHash() {
        Letter draft = letter.sign(List.of(), null).number(null).print(null);
        Letter issued = draft.sign(List.of("张俊"), LocalDate.of(2025, 6, 9)).number(DocumentNumber.parse("株科办〔2025〕39号"))
                .print(LocalDate.of(2025, 6, 10));
        assertThat(issued).isEqualTo(letter);
        assertThat(issued.contentHash()).isEqualTo(draft.contentHash()).isEqualTo(draft.hash());
        assertThat(issued.hash()).isNotEqualTo(draft.hash()).matches("[0-9a-f]{64}");
    }

    @Test
    void oneChangedCharacterChangesTheContentHash() {
        Letter changed = Letter.fromJson(letter.toJson().replace("关于共享实验室", "关于共享试验室"));
        assertThat(changed.contentHash()).isNotEqualTo(letter.contentHash());
        Letter otherMark = Letter.fromJson(letter.toJson().replace("同意公开", "不公开"));
        assertThat(otherMark.contentHash()).isNotEqualTo(letter.contentHash());
    }

    @Test
    void titleLinesMustMakeUpTheTitle() {
        assertThatThrownBy(() -> Letters.with("关于某事的答复", List.of("关于某事", "的回复"), letter.blocks()))
                .isInstanceOf(InvalidLetter.class).hasMessageContaining("与标题一致");
    }

    @Test
    void headingsCarryTheLabelOfTheirLevel() {
        assertThat(Block.heading(1, 11, "背景").text()).isEqualTo("十一、背景");
        assertThat(Block.heading(2, 2, "背景").text()).isEqualTo("（二）背景");
        assertThat(Block.heading(3, 3, "背景").text()).isEqualTo("3.背景");
        assertThat(Block.heading(4, 4, "背景").text()).isEqualTo("（4）背景");
        assertThatThrownBy(() -> Block.heading(1, "（一）背景")).hasMessageContaining("须以“一、”一类的序号开头");
    }

    @Test
    void refusesWhatCannotBePrintedAsALine() {
        assertThatThrownBy(() -> Block.paragraph("第一行\n第二行")).hasMessageContaining("U+000A");
        assertThatThrownBy(() -> Block.paragraph("　全角空格开头")).hasMessageContaining("开头或结尾有空格");
        assertThatThrownBy(() -> Block.paragraph("半个\uD872字")).hasMessageContaining("不可打印");
    }
}
