package org.proposaldesk.letter.seal;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import javax.imageio.ImageIO;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERGeneralizedTime;
import org.bouncycastle.asn1.DERIA5String;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERPrintableString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** An authority for tests: generates keys, issues certificates and makes electronic seals after GB/T 38540-2020. */
final class SealMaker {

    static final String NAME = "株洲市科学技术局";

    private static final Date FROM = Date.from(Instant.parse("2024-01-01T00:00:00Z"));
    private static final Date TO = Date.from(Instant.parse("2034-01-01T00:00:00Z"));

    private final KeyPair root = pair(SignatureAlgorithm.SM2_SM3);
    private final byte[] rootCertificate = issue("测试根证书", root.getPublic(), FROM, TO);
    private final KeyPair maker = pair(SignatureAlgorithm.SM2_SM3);
    private final byte[] makerCertificate = issue("测试制章者", maker.getPublic(), FROM, TO);

    /** What a bureau that trusts this authority is configured with. */
    List<byte[]> authorities() {
        return List.of(rootCertificate);
    }

    /** A seal of the bureau with a key of its own. */
    GeneratedSeal seal(SignatureAlgorithm algorithm) {
        KeyPair pair = pair(algorithm);
        byte[] certificate = issue(NAME, pair.getPublic(), FROM, TO);
        return new GeneratedSeal(seal(certificate, true, FROM, TO), algorithm, certificate, pair.getPrivate());
    }

    /** A seal of the bureau that lists its certificate by hash only. */
    GeneratedSeal sealWithHash() {
        GeneratedSeal listed = seal(SignatureAlgorithm.SM2_SM3);
        return listed.with(seal(listed.certificates().get(0), false, FROM, TO));
    }

    /** A seal that ran out before a day. */
    GeneratedSeal expired(Instant day) {
        GeneratedSeal valid = seal(SignatureAlgorithm.SM2_SM3);
        return valid.with(seal(valid.certificates().get(0), true, FROM, Date.from(day)));
    }

    /** A seal whose certificate ran out before a day. */
    GeneratedSeal withExpiredCertificate(Instant day) {
        KeyPair pair = pair(SignatureAlgorithm.SM2_SM3);
        byte[] certificate = issue(NAME, pair.getPublic(), FROM, Date.from(day));
        return new GeneratedSeal(seal(certificate, true, FROM, TO), SignatureAlgorithm.SM2_SM3, certificate, pair.getPrivate());
    }

    private ElectronicSeal seal(byte[] owner, boolean whole, Date from, Date to) {
        try {
            ASN1Encodable listed = whole ? new DEROctetString(owner)
                    : new DERSequence(new ASN1Encodable[] {new DERPrintableString("SM3"),
                        new DEROctetString(SignatureAlgorithm.SM2_SM3.hash(owner))});
            DERSequence header = sequence(new DERIA5String("ES"), new ASN1Integer(4), new DERIA5String("TEST"));
            DERSequence property = sequence(new ASN1Integer(1), new DERUTF8String(NAME), new ASN1Integer(whole ? 1 : 2), sequence(listed),
                    new DERGeneralizedTime(FROM), new DERGeneralizedTime(from), new DERGeneralizedTime(to));
            DERSequence picture = sequence(new DERIA5String("PNG"), new DEROctetString(picture()), new ASN1Integer(42), new ASN1Integer(42));
            DERSequence info = sequence(header, new DERIA5String("43020000000001"), property, picture);
            Signature signature = Signature.getInstance("SM3withSM2", Certificates.PROVIDER);
            signature.initSign(maker.getPrivate());
            signature.update(info.getEncoded(ASN1Encoding.DER));
            return new ElectronicSeal(sequence(info, new DEROctetString(makerCertificate),
                    SignatureAlgorithm.SM2_SM3.identifier(), new DERBitString(signature.sign())).getEncoded(ASN1Encoding.DER));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** A red ring of 42 mm on a transparent ground. */
    private static byte[] picture() throws Exception {
        BufferedImage image = new BufferedImage(420, 420, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.RED);
        graphics.setStroke(new BasicStroke(12));
        graphics.drawOval(6, 6, 408, 408);
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    private byte[] issue(String name, PublicKey key, Date from, Date to) {
        try {
            X500Name issuer = new X500Name("CN=测试根证书");
            return new JcaX509v3CertificateBuilder(issuer, BigInteger.valueOf(System.nanoTime()), from, to, new X500Name("CN=" + name), key)
                    .build(new JcaContentSignerBuilder("SM3withSM2").setProvider(Certificates.PROVIDER).build(root.getPrivate()))
                    .getEncoded();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair pair(SignatureAlgorithm algorithm) {
        try {
            if (algorithm == SignatureAlgorithm.RSA_SHA256) {
                KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
                generator.initialize(2048);
                return generator.generateKeyPair();
            }
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", Certificates.PROVIDER);
            generator.initialize(new ECGenParameterSpec("sm2p256v1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static DERSequence sequence(ASN1Encodable... elements) {
        return new DERSequence(elements);
    }

    /** A seal whose key is here, for tests only. */
    record GeneratedSeal(ElectronicSeal seal, SignatureAlgorithm algorithm, byte[] certificate, PrivateKey key)
            implements BureauSeal {

        GeneratedSeal with(ElectronicSeal other) {
            return new GeneratedSeal(other, algorithm, certificate, key);
        }

        @Override
        public List<byte[]> certificates() {
            return List.of(certificate);
        }

        @Override
        public byte[] sign(byte[] digest) {
            return HashSigner.sign(algorithm, key, digest);
        }
    }
}
