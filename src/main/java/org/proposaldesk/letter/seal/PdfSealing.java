package org.proposaldesk.letter.seal;

import static org.proposaldesk.letter.layout.Gb9704.PAGE_HEIGHT;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.GregorianCalendar;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.ExternalSigningSupport;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.proposaldesk.letter.layout.Layout;

/** Adds a seal to a PDF as an increment: a signature over the whole file (ISO 32000-1 clause 12.8), the picture as its appearance. */
final class PdfSealing {

    static final String CADES = "ETSI.CAdES.detached";

    /** Room for the signature with its certificates. */
    private static final int ROOM = 16 << 10;

    private PdfSealing() {
    }

    /** @param place where the middle of the seal lies */
    static byte[] seal(byte[] pdf, Layout.Seal place, BureauSeal seal, Instant time) {
        try (PDDocument document = Loader.loadPDF(pdf); SignatureOptions options = new SignatureOptions()) {
            options.setPage(place.page() - 1);
            options.setPreferredSignatureSize(ROOM);
            PDSignature signature = new PDSignature();
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            signature.setSubFilter(COSName.getPDFName(CADES));
            signature.setName(seal.seal().name());
            signature.setSignDate(GregorianCalendar.from(time.truncatedTo(ChronoUnit.SECONDS).atZone(ZoneOffset.UTC)));
            document.addSignature(signature, options);
            show(document, place, seal.seal());
            document.setDocumentId(time.getEpochSecond());

            ByteArrayOutputStream file = new ByteArrayOutputStream();
            ExternalSigningSupport signing = document.saveIncrementalForExternalSigning(file);
            try (InputStream content = signing.getContent()) {
                signing.setSignature(CadesSignature.sign(content.readAllBytes(), seal));
            }
            return file.toByteArray();
        } catch (IOException e) {
            throw new SealFailure("印章图像或签名无法写入PDF，文件没有盖章。", e);
        }
    }

    private static void show(PDDocument document, Layout.Seal place, ElectronicSeal seal) throws IOException {
        PDSignatureField field = document.getSignatureFields().get(0);
        field.setAlternateFieldName(seal.name());
        float width = points(seal.width());
        float height = points(seal.height());
        PDAnnotationWidget widget = field.getWidgets().get(0);
        widget.setRectangle(new PDRectangle(points(place.centreX() - seal.width() / 2),
                points(PAGE_HEIGHT - place.centreY() - seal.height() / 2), width, height));

        PDAppearanceStream appearance = new PDAppearanceStream(document);
        appearance.setBBox(new PDRectangle(width, height));
        appearance.setResources(new PDResources());
        try (PDPageContentStream content = new PDPageContentStream(document, appearance)) {
            content.drawImage(picture(document, seal), 0, 0, width, height);
        }
        PDAppearanceDictionary appearances = new PDAppearanceDictionary();
        appearances.setNormalAppearance(appearance);
        widget.setAppearance(appearances);
    }

    private static PDImageXObject picture(PDDocument document, ElectronicSeal seal) throws IOException {
        try {
            return PDImageXObject.createFromByteArray(document, seal.picture(), null);
        } catch (IllegalArgumentException e) {
            throw new SealFailure("印章图像的格式“" + seal.format() + "”无法写入PDF，请改用PNG图像的印章。", e);
        }
    }

    private static float points(double millimetres) {
        return (float) (millimetres * 72 / 25.4);
    }
}
