package org.proposaldesk.letter.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.proposaldesk.letter.Letter;
import org.proposaldesk.letter.Letters;
import org.proposaldesk.letter.RenderOptions;
import org.proposaldesk.letter.font.Fonts;
import org.proposaldesk.letter.layout.Layout;
import org.proposaldesk.letter.layout.Typesetter;
import org.proposaldesk.letter.pdf.LetterPdf;
import org.proposaldesk.letter.pdf.VeraPdf;

/** Sealed PDF files, and what becomes of those that are changed afterwards. */
class SealedPdfTest {

    private static final Instant TIME = Instant.parse("2025-06-10T01:02:03Z");
    private static final double MM = 72 / 25.4;

    private final SealMaker maker = new SealMaker();
    private final SealVerifier verifier = new SealVerifier(maker.authorities());

    @ParameterizedTest
    @EnumSource
    void isValidVeraPdf2aWithTheTextUnchanged(SignatureAlgorithm algorithm) throws Exception {
        byte[] pdf = seal(algorithm);
        Verification verification = verifier.pdf(pdf);
        assertThat(verification.problems()).isEmpty();
        assertThat(verification.valid()).isTrue();
        assertThat(verification.signer()).isEqualTo("株洲市科学技术局");
        assertThat(verification.time()).isEqualTo(TIME);
        assertThat(VeraPdf.failures(pdf)).isEmpty();
        assertThat(text(pdf)).isEqualTo(text(LetterPdf.render(Letters.brief(), RenderOptions.issue(TIME))));
    }

    @ParameterizedTest
    @EnumSource
    void signatureFollowsPades(SignatureAlgorithm algorithm) throws Exception {
        byte[] pdf = seal(algorithm);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDSignature signature = document.getSignatureDictionaries().get(0);
            assertThat(signature.getSubFilter()).isEqualTo("ETSI.CAdES.detached");
            assertThat(signature.getSignDate().toInstant()).isEqualTo(TIME);
            SignerInformation signer = new CMSSignedData(new ByteArrayInputStream(signature.getContents())).getSignerInfos().iterator().next();
            assertThat(signer.getSignedAttributes().get(PKCSObjectIdentifiers.id_aa_signingCertificateV2)).isNotNull();
            assertThat(signer.getSignedAttributes().get(CMSAttributes.signingTime)).isNull();
            assertThat(signer.getDigestAlgorithmID().getAlgorithm()).isEqualTo(algorithm.digestIdentifier());
            int[] range = signature.getByteRange();
            assertThat(range[0]).isZero();
            assertThat(range[2] + range[3]).isEqualTo(pdf.length);
        }
    }

    @Test
    void sealCoversSignatureAndDateWhereTheLayoutLeavesRoom() throws Exception {
        Layout.Seal place = new Typesetter(Fonts.shipped()).typeset(Letters.sample()).seal();
        byte[] pdf = new SealedLetter(() -> Optional.of(maker.seal(SignatureAlgorithm.SM2_SM3))).pdf(Letters.sample(), RenderOptions.issue(TIME));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDAnnotation widget = document.getPage(place.page() - 1).getAnnotations().get(0);
            PDRectangle box = widget.getRectangle();
            assertThat((box.getLowerLeftX() + box.getUpperRightX()) / 2 / MM).isCloseTo(place.centreX(), within(0.01));
            assertThat(297 - (box.getLowerLeftY() + box.getUpperRightY()) / 2 / MM).isCloseTo(place.centreY(), within(0.01));
            assertThat(box.getWidth() / MM).isCloseTo(42, within(0.01));
            assertThat(box.getHeight() / MM).isCloseTo(42, within(0.01));
            assertThat(widget.isPrinted()).isTrue();
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(place.page() - 1, 72);
            int ring = page.getRGB((int) Math.round((place.centreX() - 20.4) * MM), (int) Math.round(place.centreY() * MM));
            assertThat(new Color(ring).getRed()).as("red ring of the seal").isGreaterThan(200);
            assertThat(new Color(ring).getGreen()).isLessThan(120);
        }
    }

    @ParameterizedTest
    @EnumSource
    void oneChangedCharacterIsNoticed(SignatureAlgorithm algorithm) throws Exception {
        byte[] pdf = seal(algorithm);
        byte[] changed = withOneOtherCharacter(pdf);
        assertThat(text(changed)).isNotEqualTo(text(pdf)).hasSameSizeAs(text(pdf));
        assertThat(verifier.pdf(changed).problems()).containsExactly("文件内容在签名之后被改动。");
    }

    @Test
    void aLaterIncrementIsNoticed() throws Exception {
        try (PDDocument document = Loader.loadPDF(seal(SignatureAlgorithm.RSA_SHA256))) {
            document.getDocumentInformation().setTitle("另一个标题");
            document.getDocumentInformation().getCOSObject().setNeedToBeUpdated(true);
            ByteArrayOutputStream changed = new ByteArrayOutputStream();
            document.saveIncremental(changed);
            assertThat(verifier.pdf(changed.toByteArray()).problems()).containsExactly("签名没有覆盖整个文件：签名之后又有改动。");
        }
    }

    @Test
    void aChangedSignatureIsNoticed() throws Exception {
        byte[] pdf = seal(SignatureAlgorithm.RSA_SHA256);
        int[] range;
        try (PDDocument document = Loader.loadPDF(pdf)) {
            range = document.getSignatureDictionaries().get(0).getByteRange();
        }
        String hexadecimal = new String(pdf, range[1], range[2] - range[1], StandardCharsets.US_ASCII);
        int last = range[1] + hexadecimal.replaceFirst("0*>$", "").length() - 1;
        pdf[last] = (byte) (pdf[last] == '1' ? '2' : '1');
        assertThat(verifier.pdf(pdf).problems()).containsExactly("签名值无效：签名数据被改动，或者不是证书所载的密钥签的。");
    }

    @Test
    void anUntrustedSignerIsNamed() {
        SealVerifier stranger = new SealVerifier(new SealMaker().authorities());
        assertThat(stranger.pdf(seal(SignatureAlgorithm.RSA_SHA256)).problems()).containsExactly("签名者的证书不是由受信任的机构签发的。");
    }

    @Test
    void filesWithoutAReadableSignatureAreRefusedWithAReason() {
        byte[] plain = LetterPdf.render(Letters.brief(), RenderOptions.issue(TIME));
        assertThat(verifier.pdf(plain).problems()).containsExactly("文件没有电子签名。");
        assertThat(verifier.pdf("PK".getBytes(StandardCharsets.US_ASCII)).problems()).containsExactly("文件已损坏、已加密或不是PDF，无法验证。");
    }

    private byte[] seal(SignatureAlgorithm algorithm) {
        Letter letter = Letters.brief();
        return new SealedLetter(() -> Optional.of(maker.seal(algorithm))).pdf(letter, RenderOptions.issue(TIME));
    }

    private static String text(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    /** The file with the code of one glyph in a page replaced by that of another, at the same length. */
    private static byte[] withOneOtherCharacter(byte[] pdf) throws Exception {
        String file = new String(pdf, StandardCharsets.ISO_8859_1);
        int start = file.indexOf("stream\r\n");
        while (start >= 0) {
            start += "stream\r\n".length();
            int end = file.indexOf("\r\nendstream", start);
            String content = inflated(pdf, start, end - start);
            String changed = content.replaceFirst("(BT /F\\d [^<]*<[0-9A-F]{4}>[^<]*)<[0-9A-F]{4}>", "$1<0001>");
            if (!changed.equals(content)) {
                byte[] deflated = deflated(changed);
                assertThat(deflated.length).isLessThanOrEqualTo(end - start);
                byte[] result = pdf.clone();
                Arrays.fill(result, start, end, (byte) 0);
                System.arraycopy(deflated, 0, result, start, deflated.length);
                return result;
            }
            start = file.indexOf("stream\r\n", end + "\r\nendstream".length());
        }
        throw new AssertionError("No page with text");
    }

    private static String inflated(byte[] file, int start, int length) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(file, start, length);
            byte[] content = new byte[1 << 22];
            return new String(content, 0, inflater.inflate(content), StandardCharsets.ISO_8859_1);
        } catch (DataFormatException e) {
            return "";
        } finally {
            inflater.end();
        }
    }

    private static byte[] deflated(String content) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try {
            deflater.setInput(content.getBytes(StandardCharsets.ISO_8859_1));
            deflater.finish();
            byte[] bytes = new byte[1 << 20];
            return Arrays.copyOf(bytes, deflater.deflate(bytes));
        } finally {
            deflater.end();
        }
    }
}
