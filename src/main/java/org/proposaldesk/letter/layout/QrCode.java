package org.proposaldesk.letter.layout;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.proposaldesk.letter.InvalidLetter;

/** A QR code (ISO/IEC 18004) in the top margin at the right, where no text comes; drawn as black rules. */
final class QrCode {

    /** Length of a side in millimetres; a camera needs about half a millimetre for each of the 30 to 50 modules of an address. */
    private static final double SIDE = 26;
    private static final double TOP = 8;

    private QrCode() {
    }

    static List<Rule> of(String text) {
        BitMatrix modules;
        try {
            modules = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0,
                    Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 0, EncodeHintType.CHARACTER_SET, "UTF-8"));
        } catch (WriterException tooLong) {
            throw new InvalidLetter("code", "二维码的内容太长，请缩短。");
        }
        double module = SIDE / modules.getWidth();
        List<Rule> rules = new ArrayList<>();
        for (int row = 0; row < modules.getHeight(); row++) {
            int begin = 0;
            for (int at = 0; at <= modules.getWidth(); at++) {
                if (at == modules.getWidth() || !modules.get(at, row)) {
                    if (at > begin) {
                        rules.add(new Rule(Gb9704.RIGHT - SIDE + begin * module, TOP + row * module, (at - begin) * module, module, false));
                    }
                    begin = at + 1;
                }
            }
        }
        return rules;
    }
}
