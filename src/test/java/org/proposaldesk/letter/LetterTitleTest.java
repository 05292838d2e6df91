package org.proposaldesk.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.proposaldesk.letter.LetterTitle.Kind;

class LetterTitleTest {

    @ParameterizedTest
    @CsvSource({
        "株洲市政协, 10, 4, 2104106, PROPOSAL_REPLY, 1, 关于株洲市政协十届四次会议第2104106号提案的答复",
        "株洲市政协, 10, 4, 2104106, PROPOSAL_REPLY, 2, 关于株洲市政协十届四次会议第2104106号提案的再次答复",
        "株洲市政协, 21, 1, 007, PROPOSAL_ASSIST_OPINION, 1, 关于株洲市政协二十一届一次会议第007号提案的会办意见",
        "株洲市人大, 16, 5, 88, SUGGESTION_REPLY, 1, 关于株洲市第十六届人大五次会议第88号建议的答复",
        "株洲市政协, 10, 0, 31, PROPOSAL_REPLY, 1, 关于株洲市政协十届闭会期间第31号提案的答复",
        "株洲市政协, 0, 0, 31, PROPOSAL_REPLY, 1, 关于株洲市政协闭会期间第31号提案的答复",
        "株洲市人大, 16, 0, 31, SUGGESTION_REPLY, 1, 关于株洲市第十六届人大闭会期间第31号建议的答复",
        "株洲市人大, 16, 5, 88, SUGGESTION_ASSIST_OPINION, 1, 关于株洲市第十六届人大五次会议第88号建议的会办意见",
    })
    void followsThePatternOfItsKind(String body, int term, int session, String number, Kind kind, int round, String title) {
        assertThat(new LetterTitle(body, term, session, number, kind, round).text()).isEqualTo(title);
    }

    @Test
    void refusesANumberWithBlanks() {
        assertThatThrownBy(() -> new LetterTitle("株洲市政协", 10, 4, "2104106 ", Kind.PROPOSAL_REPLY, 1))
                .isInstanceOf(InvalidLetter.class).hasMessageContaining("不含空格");
    }

    /** R62: 十, not 一十. */
    @ParameterizedTest
    @CsvSource({"1,一", "4,四", "10,十", "11,十一", "20,二十", "21,二十一", "99,九十九"})
    void writesSessionsInChineseNumerals(int number, String numeral) {
        assertThat(ChineseNumerals.of(number)).isEqualTo(numeral);
    }

    @Test
    void writesDatesWithoutPaddedZeros() {
        assertThat(ChineseDate.format(LocalDate.of(2025, 6, 9))).isEqualTo("2025年6月9日");
    }
}
