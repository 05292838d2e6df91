package org.proposaldesk.letter.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.proposaldesk.letter.Block;
import org.proposaldesk.letter.Letter;
import org.proposaldesk.letter.Letters;
import org.proposaldesk.letter.PublicCopy;
import org.proposaldesk.letter.RenderOptions;

/** R30: the published file holds no trace of what was redacted, in whatever part of the file one looks. */
class PublicCopyPdfTest {

    private static final RenderOptions OPTIONS = RenderOptions.issue(Instant.parse("2025-06-20T00:00:00Z"));
    private static final String NAME = "皇甫翯骞";

    @Test
    void noPartOfTheFileHoldsTheRedactedText() throws Exception {
        assertThat(mentioned(LetterPdf.render(letter(NAME), OPTIONS))).as("the search finds what is there").isEqualTo(NAME);
        byte[] published = LetterPdf.render(copy(NAME), OPTIONS);
        assertThat(mentioned(published)).isEmpty();
        try (PDDocument document = Loader.loadPDF(published)) {
            assertThat(new PDFTextStripper().getText(document)).contains("联系" + PublicCopy.MARK + "女士").doesNotContain("28687609")
                    .doesNotContain("周南萍");
        }
    }

    @Test
    void lettersThatDifferOnlyInWhatIsRedactedGiveTheSameFile() {
        assertThat(LetterPdf.render(copy("王一"), OPTIONS)).isEqualTo(LetterPdf.render(copy(NAME), OPTIONS));
    }

    private static Letter letter(String name) {
        return Letters.withBlocks(List.of(Block.paragraph("我们已当面联系" + name + "女士，听取意见。"), Block.paragraph("感谢" + name + "女士！")));
    }

    private static Letter copy(String name) {
        return PublicCopy.of(letter(name), PublicCopy.find(letter(name), name, "涉及个人信息"));
    }

    /** Every string and every stream, inflated, of a file. */
    private static List<byte[]> contents(byte[] pdf) throws IOException {
        List<byte[]> contents = new ArrayList<>(List.of(pdf));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
                collect(document.getDocument().getObjectFromPool(key).getObject(), contents);
            }
        }
        return contents;
    }

    private static void collect(COSBase object, List<byte[]> contents) throws IOException {
        if (object instanceof COSStream stream) {
            contents.add(stream.createInputStream().readAllBytes());
        }
        if (object instanceof COSDictionary dictionary) {
            for (COSBase value : dictionary.getValues()) {
                if (value instanceof COSString string) {
                    contents.add(string.getBytes());
                }
            }
        }
    }

    /** Those characters of the name that a file holds anywhere, in one of the ways in which a PDF may. */
    private static String mentioned(byte[] pdf) throws IOException {
        List<byte[]> contents = contents(pdf);
        assertThat(contents).hasSizeGreaterThan(20);
        StringBuilder mentioned = new StringBuilder();
        NAME.codePoints().mapToObj(Character::toString).filter(character -> contents.stream().anyMatch(part -> mentions(part, character)))
                .forEach(mentioned::append);
        return mentioned.toString();
    }

    /** As UTF-8, as a UTF-16 string, or in the hexadecimal of a map from glyphs to text. */
    private static boolean mentions(byte[] part, String character) {
        String bytes = new String(part, StandardCharsets.ISO_8859_1);
        String text = new String(character.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        boolean inString = part.length > 2 && part[0] == (byte) 0xFE && part[1] == (byte) 0xFF
                && new String(part, StandardCharsets.UTF_16).contains(character);
        String hexadecimal = HexFormat.of().withUpperCase().formatHex(character.getBytes(StandardCharsets.UTF_16BE));
        return inString || bytes.contains(text) || bytes.contains("<" + hexadecimal + ">");
    }
}
