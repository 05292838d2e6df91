package org.proposaldesk.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** R30: what is not public is gone from the letter that is published. */
class PublicCopyTest {

    private static final String REASON = "涉及个人信息";

    private final Letter letter = Letters.withBlocks(List.of(Block.paragraph("已电话联系𬭊女士（13900001111）和𬭊女士的单位。"),
            Block.heading(3, 1, "请𬭊女士监督。", "谢谢𬭊女士！"), Block.table("表1", new Table(1, List.of(List.of("姓名"), List.of("𬭊女士"))))))
            .toBuilder().attachments(List.of(new Attachment("𬭊女士来信摘要", List.of(Block.paragraph("𬭊女士说明如下。"))))).build();

    @Test
    void everyPlaceOfTheWordsIsFoundAndRedacted() {
        List<Redaction> redactions = PublicCopy.find(letter, "𬭊女士", REASON);
        assertThat(redactions).extracting(Redaction::place).containsExactlyInAnyOrder("/blocks/0/text", "/blocks/0/text", "/blocks/1/text",
                "/blocks/1/runIn", "/blocks/2/table/rows/1/0", "/attachments/0/name", "/attachments/0/blocks/0/text");
        Letter copy = PublicCopy.of(letter, redactions);
        assertThat(copy.toJson()).doesNotContain("𬭊").doesNotContain("女士");
        assertThat(copy.blocks().get(0).text()).isEqualTo("已电话联系■■■（13900001111）和■■■的单位。");
    }

    @Test
    void onlyTheGivenPlaceIsRedacted() {
        Letter copy = PublicCopy.of(letter, List.of(new Redaction("/blocks/0/text", 9, 20, REASON)));
        assertThat(copy.blocks().get(0).text()).isEqualTo("已电话联系𬭊女士（■■■）和𬭊女士的单位。");
        assertThat(copy.blocks().subList(1, 3)).isEqualTo(letter.blocks().subList(1, 3));
    }

    @Test
    void passagesThatOverlapOrTouchShareOneMark() {
        Letter copy = PublicCopy.of(letter, List.of(new Redaction("/blocks/0/text", 8, 12, REASON), new Redaction("/blocks/0/text", 0, 5, REASON),
                new Redaction("/blocks/0/text", 5, 9, REASON)));
        assertThat(copy.blocks().get(0).text()).startsWith("■■■00001111）");
    }

    @Test
    void theMarkDoesNotTellHowMuchIsMissing() {
        Letter shorter = PublicCopy.of(letter, List.of(new Redaction("/blocks/0/text", 9, 13, REASON), new Redaction("/blocks/0/text", 13, 20, REASON)));
        Letter longer = PublicCopy.of(letter, List.of(new Redaction("/blocks/0/text", 9, 20, REASON)));
        assertThat(shorter).isEqualTo(longer);
    }

    @Test
    void namesAndTelephoneOfTheClosingBlockAreLeftOut() {
        Letter copy = PublicCopy.of(letter, List.of());
        assertThat(copy.closing()).isNull();
        assertThat(copy).isEqualTo(letter.toBuilder().closing(null).build());
    }

    @Test
    void aRedactedTitleIsBrokenAnew() {
        Letter titled = Letters.with("关于某某同志提案的答复", List.of("关于某某同志", "提案的答复"), letter.blocks());
        Letter copy = PublicCopy.of(titled, PublicCopy.find(titled, "某某", REASON));
        assertThat(copy.title()).isEqualTo("关于■■■同志提案的答复");
        assertThat(copy.titleLines()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/date", "/format", "/blocks/9/text", "/blocks", "/signature", "text", "/documentNumber/serial"})
    void whatIsNoTextCannotBeRedacted(String place) {
        assertThatThrownBy(() -> PublicCopy.of(letter, List.of(new Redaction(place, 0, 1, REASON))))
                .isInstanceOf(InvalidLetter.class).hasMessageContaining(place);
    }

    @Test
    void aPassageMustExistAndHaveAReason() {
        assertThatThrownBy(() -> PublicCopy.of(letter, List.of(new Redaction("/note", 0, 1, REASON)))).isInstanceOf(InvalidLetter.class);
        assertThatThrownBy(() -> PublicCopy.of(letter, List.of(new Redaction("/blocks/0/text", 3, 99, REASON))))
                .isInstanceOf(InvalidLetter.class).hasMessageContaining("超出");
        assertThatThrownBy(() -> new Redaction("/title", 1, 1, REASON)).isInstanceOf(InvalidLetter.class);
        assertThatThrownBy(() -> new Redaction("/title", 0, 1, " ")).isInstanceOf(InvalidLetter.class).hasMessageContaining("理由");
    }
}
