package org.proposaldesk.letter.seal;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.gm.GMNamedCurves;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.DigestInfo;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.util.BigIntegers;

/** What a seal service does: signs a hash that it is given. */
final class HashSigner {

    private static final SecureRandom RANDOM = new SecureRandom();

    private HashSigner() {
    }

    static byte[] sign(SignatureAlgorithm algorithm, PrivateKey key, byte[] digest) {
        try {
            return algorithm == SignatureAlgorithm.RSA_SHA256 ? rsa(key, digest) : sm2(((ECPrivateKey) key).getS(), new BigInteger(1, digest));
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] rsa(PrivateKey key, byte[] digest) throws GeneralSecurityException, IOException {
        AlgorithmIdentifier sha256 = new AlgorithmIdentifier(SignatureAlgorithm.RSA_SHA256.digestIdentifier(), DERNull.INSTANCE);
        Signature signature = Signature.getInstance("NONEwithRSA");
        signature.initSign(key);
        signature.update(new DigestInfo(sha256, digest).getEncoded(ASN1Encoding.DER));
        return signature.sign();
    }

    /** GB/T 32918.2-2016: r = e + x of a random point, s = (k - r d) / (1 + d). */
    private static byte[] sm2(BigInteger d, BigInteger e) throws IOException {
        X9ECParameters curve = GMNamedCurves.getByName("sm2p256v1");
        BigInteger n = curve.getN();
        BigInteger k = BigIntegers.createRandomInRange(BigInteger.ONE, n.subtract(BigInteger.ONE), RANDOM);
        BigInteger x = curve.getG().multiply(k).normalize().getAffineXCoord().toBigInteger();
        BigInteger r = e.add(x).mod(n);
        BigInteger s = d.add(BigInteger.ONE).modInverse(n).multiply(k.subtract(r.multiply(d))).mod(n);
        return new DERSequence(new ASN1Encodable[] {new ASN1Integer(r), new ASN1Integer(s)}).getEncoded(ASN1Encoding.DER);
    }
}
