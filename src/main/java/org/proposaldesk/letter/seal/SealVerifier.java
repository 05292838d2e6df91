package org.proposaldesk.letter.seal;

import java.util.List;

/** Verifies sealed files, of the bureau and of others. */
public final class SealVerifier {

    private final Certificates authorities;

    /** @param authorities certificates of the authorities whose seals and signers the bureau trusts, each as DER */
    public SealVerifier(List<byte[]> authorities) {
        this.authorities = new Certificates(authorities);
    }

    /** Verifies a PDF with one signature after PAdES. */
    public Verification pdf(byte[] file) {
        return new PdfSealCheck(file, authorities).run();
    }

    /** Verifies an OFD with one seal after GB/T 38540-2020. */
    public Verification ofd(byte[] file) {
        return new OfdSealCheck(file, authorities).run();
    }
}
