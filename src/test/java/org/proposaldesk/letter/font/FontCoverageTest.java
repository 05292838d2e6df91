package org.proposaldesk.letter.font;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * R38: the shipped fonts have every ideograph of GBK, of 通用规范汉字表 and of rare names, whatever the role.
 *
 * <p>The 8,105 characters of 通用规范汉字表 (2013) stand in a file in their order, as the property kTGH of Unicode's Unihan database
 * lists them.
 */
class FontCoverageTest {

    private static final String RARE_NAMES = "㛃䶮𬭊喆堃犇赟𬍡𫖯𬎆";

    @ParameterizedTest
    @EnumSource(FontRole.class)
    void everyIdeographOfGbkHasAGlyph(FontRole role) {
        Set<Integer> ideographs = ideographsOfGbk();
        assertThat(ideographs).hasSizeGreaterThanOrEqualTo(20_902);
        assertThat(ideographs).filteredOn(codePoint -> Fonts.shipped().find(role, codePoint) == null).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(FontRole.class)
    void everyCharacterOfTheGeneralStandardListHasAGlyph(FontRole role) throws IOException {
        try (InputStream file = getClass().getResourceAsStream("/fonts/general-standard-characters.txt")) {
            int[] characters = new String(file.readAllBytes(), StandardCharsets.UTF_8).replace("\n", "").codePoints().toArray();
            assertThat(characters).hasSize(8_105).doesNotHaveDuplicates();
            assertThat(IntStream.of(characters).filter(codePoint -> Fonts.shipped().find(role, codePoint) == null)
                    .mapToObj(Character::toString)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(FontRole.class)
    void rareCharactersOfNamesHaveGlyphs(FontRole role) {
        assertThat(RARE_NAMES.codePoints().filter(codePoint -> Fonts.shipped().find(role, codePoint) == null)
                .mapToObj(Character::toString)).isEmpty();
    }

    private static Set<Integer> ideographsOfGbk() {
        Set<Integer> ideographs = new TreeSet<>();
        for (int lead = 0x81; lead <= 0xFE; lead++) {
            for (int trail = 0x40; trail <= 0xFE; trail++) {
                String character = new String(new byte[] {(byte) lead, (byte) trail}, Charset.forName("GBK"));
                if (character.length() == 1 && Character.isIdeographic(character.charAt(0))) {
                    ideographs.add((int) character.charAt(0));
                }
            }
        }
        return ideographs;
    }
}
