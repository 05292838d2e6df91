package org.proposaldesk.archive;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void everyTwoNeighboursAreAWord() {
        assertThat(Words.different("科技创新")).containsExactly("科技", "技创", "创新");
    }

    @Test
    void latinWordsAndNumbersStandAsTheyAre() {
        assertThat(Words.different("发展５Ｇ网络 R&D 占2.8%")).containsExactly("发展", "5g", "网络", "r", "d", "2", "8");
    }

    @Test
    void aLineEndDividesNothingAndPunctuationDoes() {
        assertThat(Words.different("创新\n联合体，企业")).contains("新联", "联合").doesNotContain("体企");
        assertThat(Words.of("甲乙，丙丁")).extracting(Words.Word::position).containsExactly(1, 3);
    }

    @Test
    void rareCharactersAreWhole() {
        assertThat(Words.different("𬭊合金")).containsExactly("𬭊合", "合金");
    }

    @Property
    void whatIsTypedIsFoundInTheTextAroundIt(@ForAll @CharRange(from = '一', to = '十') @StringLength(min = 2, max = 8) String term,
            @ForAll @CharRange(from = '一', to = '十') @StringLength(max = 8) String around) {
        assertThat(Words.different(around + term + around)).containsAll(Words.different(term));
    }
}
