package org.proposaldesk.letter.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.proposaldesk.letter.Block;
import org.proposaldesk.letter.Paper;
import org.proposaldesk.letter.font.Fonts;

/** Papers that are no letters: with a code that a camera reads, and still PDF/A-2a. */
class PaperPdfTest {

    private static final String LINK = "https://desk.bureau.test/survey/AbCdEfGhIjKlMnOpQrStUvWxYz0123456789-_AbCdE";

    private static byte[] render(String code) {
        List<Block> blocks = IntStream.range(0, 60).mapToObj(at -> Block.paragraph("第" + at + "段")).toList();
        return PaperPdf.render(new Paper("办理情况征询意见表", blocks, code), Instant.EPOCH, Fonts.shipped());
    }

    @Test
    void theCodeOnTheFirstPageSaysTheLink() throws Exception {
        byte[] pdf = render(LINK);
        assertThat(QrReader.read(pdf, 0)).hasValue(LINK);
        assertThat(QrReader.read(pdf, 1)).as("later pages").isEmpty();
        assertThat(VeraPdf.failures(pdf)).isEmpty();
    }

    @Test
    void withoutALinkThereIsNoCode() throws Exception {
        assertThat(QrReader.read(render(null), 0)).isEmpty();
    }
}
