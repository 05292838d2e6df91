package org.proposaldesk.letter.pdf;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/** Validates files as PDF/A-2a (ISO 19005-2) by veraPDF. */
public final class PdfA {

    private PdfA() {
    }

    /** What breaks the standard. */
    public static List<String> failures(byte[] pdf) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFA_2_A)) {
            ValidationResult result = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_2_A, false).validate(parser);
            if (result.getTotalAssertions() < 1000) {
                throw new AssertionError("Nothing was checked");
            }
            return result.getFailedChecks().keySet().stream().map(Object::toString).toList();
        }
    }
}
