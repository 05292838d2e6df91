package org.proposaldesk.letter.seal;

import java.util.List;

/** An electronic seal whose key stays in its service. */
public interface BureauSeal {

    /** The seal as its maker issued it, with the picture. */
    ElectronicSeal seal();

    /** What the key signs with. */
    SignatureAlgorithm algorithm();

    /** Certificate of the key, followed by those of its issuers as far as files should carry them; each as DER. */
    List<byte[]> certificates();

    /**
     * Signs a hash.
     *
     * @param digest 32 bytes: the SHA-256 hash of what is signed; for SM2 the SM3 hash of the signer's identity and what is signed
     * @return for RSA a signature after PKCS #1 version 1.5 over SHA-256, for SM2 the DER sequence of r and s (GM/T 0009)
     * @throws SealFailure when the service refuses or cannot be reached
     */
    byte[] sign(byte[] digest);
}
