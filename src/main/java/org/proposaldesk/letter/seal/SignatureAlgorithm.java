package org.proposaldesk.letter.seal;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.spec.EllipticCurve;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;

/** How a seal signs. */
public enum SignatureAlgorithm {
    /** RSA with SHA-256: what readers of PDF know all over the world. */
    RSA_SHA256("SHA256withRSA", PKCSObjectIdentifiers.sha256WithRSAEncryption, "SHA-256", NISTObjectIdentifiers.id_sha256),
    /** SM2 with SM3 (GB/T 32918, GB/T 32905): what Chinese electronic seals use. */
    SM2_SM3("SM3withSM2", GMObjectIdentifiers.sm2sign_with_sm3, "SM3", GMObjectIdentifiers.sm3);

    /** Name of the signer that SM2 mixes into the hash when none was agreed on (GM/T 0009). */
    private static final byte[] SM2_NAME = "1234567812345678".getBytes(StandardCharsets.US_ASCII);

    private final String name;
    private final ASN1ObjectIdentifier identifier;
    private final String digestName;
    private final ASN1ObjectIdentifier digestIdentifier;

    SignatureAlgorithm(String name, ASN1ObjectIdentifier identifier, String digestName, ASN1ObjectIdentifier digestIdentifier) {
        this.name = name;
        this.identifier = identifier;
        this.digestName = digestName;
        this.digestIdentifier = digestIdentifier;
    }

    ASN1ObjectIdentifier identifier() {
        return identifier;
    }

    ASN1ObjectIdentifier digestIdentifier() {
        return digestIdentifier;
    }

    /** Hash of a file. */
    byte[] hash(byte[] content) {
        return messageDigest().digest(content);
    }

    /**
     * What the key signs: the hash of the content; for SM2 the hash of the signer's identity and the content (GB/T 32918.2-2016).
     */
    byte[] digest(byte[] content, X509Certificate certificate) {
        MessageDigest digest = messageDigest();
        if (this == SM2_SM3) {
            digest.update(identity(certificate));
        }
        return digest.digest(content);
    }

    /** Whether the key of a certificate made a signature over a content. */
    boolean verifies(byte[] content, byte[] signature, X509Certificate certificate) {
        try {
            Signature verifier = Signature.getInstance(name, Certificates.PROVIDER);
            verifier.initVerify(certificate.getPublicKey());
            verifier.update(content);
            return verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private byte[] identity(X509Certificate certificate) {
        if (!(certificate.getPublicKey() instanceof ECPublicKey key)) {
            throw new SealFailure("印章的证书不是SM2证书，无法用SM2签名。");
        }
        EllipticCurve curve = key.getParams().getCurve();
        MessageDigest digest = messageDigest();
        digest.update((byte) (SM2_NAME.length * 8 >> 8));
        digest.update((byte) (SM2_NAME.length * 8));
        digest.update(SM2_NAME);
        for (BigInteger number : new BigInteger[] {curve.getA(), curve.getB(), key.getParams().getGenerator().getAffineX(),
            key.getParams().getGenerator().getAffineY(), key.getW().getAffineX(), key.getW().getAffineY()}) {
            digest.update(bytes32(number));
        }
        return digest.digest();
    }

    private static byte[] bytes32(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] padded = new byte[32];
        int length = Math.min(bytes.length, 32);
        System.arraycopy(bytes, bytes.length - length, padded, 32 - length, length);
        return padded;
    }

    private MessageDigest messageDigest() {
        try {
            return MessageDigest.getInstance(digestName, Certificates.PROVIDER);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(digestName + " belongs to the provider", e);
        }
    }
}
