package org.proposaldesk.letter.seal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;

/** Verifies the signature of a PDF: it must cover every byte of the file but itself. */
final class PdfSealCheck {

    private final byte[] file;
    private final Certificates authorities;

    PdfSealCheck(byte[] file, Certificates authorities) {
        this.file = file;
        this.authorities = authorities;
    }

    Verification run() {
        try (PDDocument document = Loader.loadPDF(file)) {
            List<PDSignature> signatures = document.getSignatureDictionaries();
            if (signatures.size() != 1) {
                return Verification.unreadable(signatures.isEmpty() ? "文件没有电子签名。"
                        : "文件有" + signatures.size() + "个电子签名，只能验证有一个签名的文件。");
            }
            return verify(signatures.get(0));
        } catch (IOException e) {
            return Verification.unreadable("文件已损坏、已加密或不是PDF，无法验证。");
        }
    }

    private Verification verify(PDSignature signature) {
        if (!PdfSealing.CADES.equals(signature.getSubFilter()) || signature.getSignDate() == null
                || signature.getCOSObject().getCOSArray(COSName.BYTERANGE) == null) {
            return Verification.unreadable("签名的格式不是" + PdfSealing.CADES + "，或者缺少时间、范围，无法验证。");
        }
        if (!coversTheFile(signature)) {
            return Verification.unreadable("签名没有覆盖整个文件：签名之后又有改动。");
        }
        int[] range = signature.getByteRange();
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.write(file, range[0], range[1]);
        content.write(file, range[2], range[3]);
        X509Certificate signer = CadesSignature.signer(signature.getContents());
        Instant time = signature.getSignDate().toInstant();
        List<String> problems = new ArrayList<>();
        CadesSignature.problem(signature.getContents(), content.toByteArray()).ifPresent(problems::add);
        authorities.problem(signer, "签名者", time).ifPresent(problems::add);
        return new Verification(Certificates.owner(signer), time, problems);
    }

    /** Whether nothing lies outside the signed ranges but the signature itself in hexadecimal. */
    private boolean coversTheFile(PDSignature signature) {
        int[] range = signature.getByteRange();
        if (range.length != 4 || range[0] != 0 || range[1] < 0 || range[2] < range[1] || range[3] < 0
                || (long) range[2] + range[3] != file.length) {
            return false;
        }
        String gap = new String(file, range[1], range[2] - range[1], StandardCharsets.US_ASCII);
        return gap.equalsIgnoreCase("<" + HexFormat.of().formatHex(signature.getContents()) + ">");
    }
}
