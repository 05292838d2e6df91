package org.proposaldesk.letter.seal;

import java.io.IOException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.ASN1BitString;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERGeneralizedTime;
import org.bouncycastle.asn1.DERIA5String;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;

/**
 * The signature of a seal (电子签章, SES_Signature of GB/T 38540-2020): seal, time and hash of what is signed.
 *
 * @param signedInfo  what the signature is over (TBS_Sign)
 * @param seal        the seal that was used
 * @param time        when
 * @param hash        SM3 hash of the signed file
 * @param certificate of the signer
 * @param algorithm   identifier of the signature algorithm
 * @param signature   the signature
 */
record SealSignature(byte[] signedInfo, ElectronicSeal seal, Instant time, byte[] hash, X509Certificate certificate, String algorithm,
        byte[] signature) {

    /**
     * Signs a file of an OFD.
     *
     * @param path path of the file in the OFD
     * @return the encoded signature
     */
    static byte[] sign(BureauSeal seal, Instant time, byte[] file, String path) {
        try {
            ASN1Sequence toSign = sequence(new ASN1Integer(ElectronicSeal.VERSION), ASN1Sequence.getInstance(seal.seal().encoded()),
                    new DERGeneralizedTime(Date.from(time)), new DERBitString(seal.algorithm().hash(file)), new DERIA5String(path));
            byte[] signature = Signing.sign(seal, toSign.getEncoded(ASN1Encoding.DER));
            return sequence(toSign, new DEROctetString(Signing.certificate(seal).getEncoded()), seal.algorithm().identifier(),
                    new DERBitString(signature)).getEncoded(ASN1Encoding.DER);
        } catch (IOException | CertificateException e) {
            throw new SealFailure("印章服务提供的印章或证书无法写入签章。", e);
        }
    }

    /** Reads an encoded signature. */
    static SealSignature read(byte[] der) {
        try {
            ASN1Sequence whole = ASN1Sequence.getInstance(der);
            ASN1Sequence toSign = ASN1Sequence.getInstance(whole.getObjectAt(0));
            return new SealSignature(toSign.getEncoded(ASN1Encoding.DER),
                    new ElectronicSeal(toSign.getObjectAt(1).toASN1Primitive().getEncoded(ASN1Encoding.DER)),
                    ASN1GeneralizedTime.getInstance(toSign.getObjectAt(2)).getDate().toInstant(),
                    ASN1BitString.getInstance(toSign.getObjectAt(3)).getOctets(),
                    Certificates.read(ASN1OctetString.getInstance(whole.getObjectAt(1)).getOctets()),
                    ASN1ObjectIdentifier.getInstance(whole.getObjectAt(2)).getId(),
                    ASN1BitString.getInstance(whole.getObjectAt(3)).getOctets());
        } catch (IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException | ParseException | IOException e) {
            throw new InvalidSeal("签章数据不符合GB/T 38540-2020，无法读取。", e);
        }
    }

    /** Whether the signer's key made the signature. */
    boolean isGenuine() {
        return algorithm.equals(SignatureAlgorithm.SM2_SM3.identifier().getId())
                && SignatureAlgorithm.SM2_SM3.verifies(signedInfo, signature, certificate);
    }

    private static ASN1Sequence sequence(ASN1Encodable... elements) {
        return new DERSequence(elements);
    }
}
