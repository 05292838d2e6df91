package org.proposaldesk.letter.seal;

import java.util.List;
import java.util.function.Supplier;
import org.proposaldesk.letter.ofd.InvalidOfd;
import org.proposaldesk.letter.ofd.OfdPackage;

/** Verifies sealed files, of the bureau and of others. */
public final class SealVerifier {

    private final Certificates authorities;

    /** @param authorities certificates of the authorities whose seals and signers the bureau trusts, each as DER */
    public SealVerifier(List<byte[]> authorities) {
        this.authorities = new Certificates(authorities);
    }

    /** Verifies a PDF with one signature after PAdES. */
    public Verification pdf(byte[] file) {
        return verify(() -> new PdfSealCheck(file, authorities).run());
    }

    /** Verifies an OFD with one seal after GB/T 38540-2020. */
    public Verification ofd(byte[] file) {
        return verify(() -> new OfdSealCheck(OfdPackage.read(file), authorities).run());
    }

    /** Whatever a damaged or hostile file makes a parser throw: the file is not valid. */
    private static Verification verify(Supplier<Verification> check) {
        try {
            return check.get();
        } catch (InvalidOfd | InvalidSeal e) {
            return Verification.unreadable(e.getMessage());
        } catch (RuntimeException e) {
            return Verification.unreadable("文件或签名的数据已损坏，无法验证。");
        }
    }
}
