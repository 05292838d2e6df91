package org.proposaldesk.letter.seal;

import java.io.IOException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.text.ParseException;
import java.time.Instant;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1BitString;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1IA5String;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1UTF8String;

/** An electronic seal (电子印章, SESeal of GB/T 38540-2020): picture, owners and validity, signed by the maker of the seal. */
public final class ElectronicSeal {

    /** Version of the data after GB/T 38540-2020. */
    static final int VERSION = 4;
    private static final int LISTS_CERTIFICATES = 1;

    private final byte[] encoded;
    private final byte[] signedInfo;
    private final String name;
    private final String format;
    private final byte[] picture;
    private final double width;
    private final double height;
    private final boolean listsCertificates;
    private final ASN1Sequence owners;
    private final Instant validFrom;
    private final Instant validTo;
    private final X509Certificate maker;
    private final String algorithm;
    private final byte[] signature;

    /**
     * Reads a seal.
     *
     * @param der bytes of an SESeal, as the seal service hands it out
     * @throws InvalidSeal when they are no seal after GB/T 38540-2020
     */
    public ElectronicSeal(byte[] der) {
        try {
            ASN1Sequence seal = ASN1Sequence.getInstance(der);
            ASN1Sequence info = ASN1Sequence.getInstance(seal.getObjectAt(0));
            ASN1Sequence header = ASN1Sequence.getInstance(info.getObjectAt(0));
            if (!ASN1Integer.getInstance(header.getObjectAt(1)).hasValue(VERSION)) {
                throw new IllegalArgumentException("Not version " + VERSION);
            }
            ASN1Sequence property = ASN1Sequence.getInstance(info.getObjectAt(2));
            ASN1Sequence image = ASN1Sequence.getInstance(info.getObjectAt(3));
            encoded = seal.getEncoded(ASN1Encoding.DER);
            signedInfo = info.getEncoded(ASN1Encoding.DER);
            name = ASN1UTF8String.getInstance(property.getObjectAt(1)).getString();
            listsCertificates = ASN1Integer.getInstance(property.getObjectAt(2)).hasValue(LISTS_CERTIFICATES);
            owners = ASN1Sequence.getInstance(property.getObjectAt(3));
            validFrom = ASN1GeneralizedTime.getInstance(property.getObjectAt(5)).getDate().toInstant();
            validTo = ASN1GeneralizedTime.getInstance(property.getObjectAt(6)).getDate().toInstant();
            format = ASN1IA5String.getInstance(image.getObjectAt(0)).getString();
            picture = ASN1OctetString.getInstance(image.getObjectAt(1)).getOctets();
            width = ASN1Integer.getInstance(image.getObjectAt(2)).intValueExact();
            height = ASN1Integer.getInstance(image.getObjectAt(3)).intValueExact();
            maker = Certificates.read(ASN1OctetString.getInstance(seal.getObjectAt(1)).getOctets());
            algorithm = ASN1ObjectIdentifier.getInstance(seal.getObjectAt(2)).getId();
            signature = ASN1BitString.getInstance(seal.getObjectAt(3)).getOctets();
        } catch (IllegalArgumentException | IllegalStateException | ArithmeticException | IndexOutOfBoundsException | ParseException
                | IOException e) {
            throw new InvalidSeal("印章数据不符合GB/T 38540-2020，无法读取。", e);
        }
    }

    /** The seal as DER. */
    public byte[] encoded() {
        return encoded.clone();
    }

    /** Name of the seal (印章名称). */
    public String name() {
        return name;
    }

    /** Format of the picture, for example PNG. */
    public String format() {
        return format;
    }

    /** The picture (印章图像). */
    public byte[] picture() {
        return picture.clone();
    }

    /** Width of the picture in millimetres. */
    public double width() {
        return width;
    }

    /** Height of the picture in millimetres. */
    public double height() {
        return height;
    }

    /** Certificate of the maker of the seal (制章者). */
    X509Certificate maker() {
        return maker;
    }

    /** Whether the seal is as its maker issued it. */
    boolean isGenuine() {
        return algorithm.equals(SignatureAlgorithm.SM2_SM3.identifier().getId())
                && SignatureAlgorithm.SM2_SM3.verifies(signedInfo, signature, maker);
    }

    boolean isValidAt(Instant time) {
        return !time.isBefore(validFrom) && !time.isAfter(validTo);
    }

    /** Whether the owner of a certificate may use the seal: the seal lists the certificate itself or its SM3 hash. */
    boolean belongsTo(X509Certificate certificate) {
        try {
            byte[] wanted = listsCertificates ? certificate.getEncoded() : SignatureAlgorithm.SM2_SM3.hash(certificate.getEncoded());
            for (int i = 0; i < owners.size(); i++) {
                Object owner = listsCertificates ? owners.getObjectAt(i) : ASN1Sequence.getInstance(owners.getObjectAt(i)).getObjectAt(1);
                if (Arrays.equals(wanted, ASN1OctetString.getInstance(owner).getOctets())) {
                    return true;
                }
            }
            return false;
        } catch (CertificateException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return false;
        }
    }
}
