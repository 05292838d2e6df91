package org.proposaldesk.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "复函 (定稿).pdf | 复函 (定稿).pdf",
        "../../etc/passwd | passwd",
        "C:\\Users\\a\\批复.docx | 批复.docx",
        "a<b>:?*.txt | a_b____.txt",
        "...隐藏.txt. | 隐藏.txt",
        "con.txt | _con.txt",
        "COM1 | _COM1",
        "/ | 附件",
        "'' | 附件",
    })
    void isCleaned(String sent, String clean) {
        assertThat(FileName.clean(sent.equals("''") ? "" : sent)).isEqualTo(clean);
    }

    @Test
    void losesInvisibleAndTurningCharacters() {
        assertThat(FileName.clean("批复\u202Efdp.exe\u200B\u0000\r\n.pdf")).isEqualTo("批复fdp.exe.pdf");
        assertThat(FileName.clean(null)).isEqualTo("附件");
    }

    @Test
    void isShortenedWithoutLosingItsExtension() {
        String clean = FileName.clean("长".repeat(500) + ".docx");
        assertThat(clean).endsWith("长.docx").hasSize(FileName.LONGEST);
        String rare = FileName.clean("𬭊".repeat(500) + ".pdf");
        assertThat(rare.codePointCount(0, rare.length())).isEqualTo(FileName.LONGEST);
        assertThat(rare.chars().filter(character -> Character.isSurrogate((char) character)).count() % 2).isZero();
    }
}
