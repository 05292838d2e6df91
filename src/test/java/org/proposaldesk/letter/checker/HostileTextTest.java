package org.proposaldesk.letter.checker;

import static org.assertj.core.api.Assertions.fail;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 200,000 characters of repetition must not hang: the limit is far above what they take and far below what a quadratic rule would. */
class HostileTextTest {

    private static final int LENGTH = 200_000;

    @ParameterizedTest
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    @ValueSource(strings = {"的", "持续甲乙丙", "甲 ", "”", "（", "一、\n", "（二）\n", "关于甲\n", "委员\n", "2025年甲乙丙丁1个，", "某〔2025〕", "抄送：\n", "将",
        "依据中华人民共和国", "，甲乙丙丁戊己庚辛壬癸子丑寅卯\n", "\uD872"})
    void doesNotHang(String unit) {
        String text = unit.repeat(LENGTH / unit.length());
        for (Finding finding : LetterChecker.check(text)) {
            if (!text.startsWith(finding.text(), finding.start())) {
                fail("text differs at " + finding.start());
            }
        }
        LetterChecker.checkPublicCopy(text);
    }
}
