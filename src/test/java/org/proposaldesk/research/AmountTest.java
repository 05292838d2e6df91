package org.proposaldesk.research;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Amounts are compared in whatever scale they are written. */
class AmountTest {

    @ParameterizedTest
    @CsvSource({"31, 亿元, '310,000', 万元, true", "3.1亿, 元, 31000万, 元, true", "12, 家, 12.0, 家, true", "12, 家, 13, 家, false",
            "第一, '', 第一, '', true", "第一, '', 1, '', false", "31, 亿元, 31, 万元, false"})
    void compares(String value, String unit, String otherValue, String otherUnit, boolean same) {
        assertThat(Amount.same(value, unit, otherValue, otherUnit)).isEqualTo(same);
    }
}
