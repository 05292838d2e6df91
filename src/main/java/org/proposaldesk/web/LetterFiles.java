package org.proposaldesk.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.proposaldesk.letter.InvalidLetter;
import org.proposaldesk.letter.Letter;
import org.proposaldesk.letter.RenderOptions;
import org.proposaldesk.letter.font.Fonts;
import org.proposaldesk.letter.layout.MissingGlyph;
import org.proposaldesk.proposal.NotFound;
import org.proposaldesk.proposal.Refusal;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Answers with a letter as a file. */
@Component
class LetterFiles {

    private final Fonts fonts;
    private final Clock clock;

    LetterFiles(Fonts fonts, Clock clock) {
        this.fonts = fonts;
        this.clock = clock;
    }

    /** The format of this name; anything else is not there. */
    static LetterFormat format(String name) {
        return LetterFormat.of(name).orElseThrow(() -> new NotFound("没有这种格式的文件，可以下载 pdf、ofd、docx。"));
    }

    /**
     * The letter as a file that the browser shows if it can. Nothing of it is kept on the way.
     *
     * @param draft whether it is stamped 草稿 even if signed
     * @throws Refusal when it cannot be printed; says which character or part
     */
    ResponseEntity<byte[]> answer(Letter letter, LetterFormat format, boolean draft) {
        RenderOptions options = draft ? RenderOptions.draft(clock.instant()) : RenderOptions.issue(clock.instant());
        try {
            return ResponseEntity.ok().contentType(MediaType.parseMediaType(format.mediaType())).header("Cache-Control", "no-store")
                    .header("X-Content-Type-Options", "nosniff")
                    .header("Content-Disposition", ContentDisposition.inline()
                            .filename(letter.title() + "." + format.extension(), StandardCharsets.UTF_8).build().toString())
                    .body(format.write(letter, options, fonts));
        } catch (InvalidLetter | MissingGlyph unprintable) {
            throw new Refusal("R38", unprintable.getMessage());
        }
    }
}
