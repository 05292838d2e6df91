package org.proposaldesk.letter.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proposaldesk.letter.Letter;
import org.proposaldesk.letter.LetterCases;
import org.proposaldesk.letter.RenderOptions;
import org.proposaldesk.letter.font.Fonts;
import org.proposaldesk.letter.font.TestFonts;

/** R37: a letter in the bureau's own fonts. */
class OwnFontsPdfTest {

    @TempDir
    private Path folder;

    @Test
    void ownFontsOfFilesAndCollectionsAreEmbeddedAndTheTextStaysTheSame() throws Exception {
        Files.write(folder.resolve("body.ttc"), TestFonts.collection(TestFonts.renamed("FandolFang", "宋体", "SimSun"),
                TestFonts.renamed("NotoSansSC-Medium", "仿宋_GB2312", "FangSong_GB2312")));
        Files.write(folder.resolve("title.ttf"), TestFonts.renamed("DeskKai", "方正小标宋简体", "FZXiaoBiaoSong-B05S"));
        Letter letter = LetterCases.wideTable();
        byte[] pdf = LetterPdf.render(letter, RenderOptions.issue(Instant.EPOCH), Fonts.of(folder));
        assertThat(VeraPdf.failures(pdf)).isEmpty();
        assertThat(PdfProbe.text(pdf)).isEqualTo(LetterText.of(letter).replaceAll("[\\s　]", ""));
        assertThat(faces(pdf)).contains("SimSun", "FangSongGB2312", "FZXiaoBiaoSong-B05S", "NotoSansSC-Medium").doesNotContain("FandolFang", "NotoSerifSC-Bold");
    }

    private static Set<String> faces(byte[] pdf) throws Exception {
        Set<String> faces = new TreeSet<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDResources resources = document.getPage(0).getResources();
            for (COSName name : resources.getFontNames()) {
                faces.add(resources.getFont(name).getName().substring("ABCDEF+".length()));
            }
        }
        return faces;
    }
}
