package org.proposaldesk.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentNumberTest {

    @Test
    void isPrintedWithLenticularBracketsAndUnpaddedSerial() {
        assertThat(new DocumentNumber("株科办", 2025, 39)).hasToString("株科办〔2025〕39号");
    }

    @Test
    void readsWhatItPrints() {
        assertThat(DocumentNumber.parse("株科办〔2025〕39号")).isEqualTo(new DocumentNumber("株科办", 2025, 39));
    }

    @ParameterizedTest
    @ValueSource(strings = {"株科办[2025]39号", "株科办【2025】39号", "株科办〔2025〕039号", "株科办〔25〕39号", "株科办〔2025〕39",
        "株科办 〔2025〕39号", "株科办〔2025〕第39号", "〔2025〕39号", "株科办〔2025〕0号"})
    void refusesOtherSpellings(String written) {
        assertThatThrownBy(() -> DocumentNumber.parse(written))
                .isInstanceOf(InvalidLetter.class).hasMessageContaining(written).hasMessageContaining("不规范");
    }

    @Test
    void startsWithOne() {
        assertThatThrownBy(() -> new DocumentNumber("株科办", 2025, 0)).hasMessageContaining("从1开始");
    }
}
