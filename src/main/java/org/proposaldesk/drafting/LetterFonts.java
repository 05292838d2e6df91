package org.proposaldesk.drafting;

import java.nio.file.Path;
import org.proposaldesk.letter.font.Fonts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The fonts of letters: those of the folder that {@code PROPOSALDESK_FONTS} names, and the shipped ones for what it lacks (R37). */
@Configuration
class LetterFonts {

    private static final Logger LOG = LoggerFactory.getLogger(LetterFonts.class);

    @Bean
    Fonts fonts(@Value("${proposaldesk.letter.fonts:}") String folder) {
        if (folder.isBlank()) {
            return Fonts.shipped();
        }
        Fonts fonts = Fonts.of(Path.of(folder));
        fonts.report().lines().forEach(LOG::info);
        return fonts;
    }
}
