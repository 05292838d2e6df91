package org.proposaldesk.letter.font;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** R38: the shipped fonts have every ideograph of GBK and those of rare names, whatever the role. */
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
