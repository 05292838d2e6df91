package org.proposaldesk.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.proposaldesk.document.FileName;
import org.proposaldesk.drafting.AddressedLetters;
import org.proposaldesk.drafting.AddressedLetters.AddressedLetter;
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
        return answer(write(letter, format, draft), format.mediaType(), ContentDisposition.inline(), letter.title() + "." + format.extension());
    }

    /** The letter to one of several, as such a file. */
    ResponseEntity<byte[]> answer(AddressedLetter letter, LetterFormat format, boolean draft) {
        return answer(write(letter.letter(), format, draft), format.mediaType(), ContentDisposition.inline(), name(letter, format));
    }

    /** All letters in one ZIP file to be downloaded and printed, numbered in their order. */
    ResponseEntity<byte[]> pack(AddressedLetters letters, LetterFormat format, boolean draft) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            int number = 0;
            for (AddressedLetter one : letters.all()) {
                zip.putNextEntry(new ZipEntry("%03d-%s".formatted(++number, FileName.clean(name(one, format)))));
                zip.write(write(one.letter(), format, draft));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return answer(bytes.toByteArray(), "application/zip", ContentDisposition.attachment(), letters.lead().title() + ".zip");
    }

    private byte[] write(Letter letter, LetterFormat format, boolean draft) {
        try {
            return format.write(letter, draft ? RenderOptions.draft(clock.instant()) : RenderOptions.issue(clock.instant()), fonts);
        } catch (InvalidLetter | MissingGlyph unprintable) {
            throw new Refusal("R38", unprintable.getMessage());
        }
    }

    private static String name(AddressedLetter letter, LetterFormat format) {
        return letter.letter().title() + "（" + letter.addressee().name() + "）." + format.extension();
    }

    private static ResponseEntity<byte[]> answer(byte[] content, String mediaType, ContentDisposition.Builder shown, String name) {
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(mediaType)).header("Cache-Control", "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Disposition", shown.filename(name, StandardCharsets.UTF_8).build().toString()).body(content);
    }
}
