package org.proposaldesk.letter.seal;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** Certificates, and whom the bureau trusts to issue them. */
final class Certificates {

    /** Knows SM2 and SM3; used by name only here, never registered for the whole application. */
    static final Provider PROVIDER = new BouncyCastleProvider();

    private final List<X509Certificate> authorities;

    /** @param authorities certificates of the authorities that the bureau trusts, each as DER */
    Certificates(List<byte[]> authorities) {
        this.authorities = authorities.stream().map(Certificates::read).toList();
    }

    /** A certificate from DER, with a key that can be used; the Java platform itself reads none with an SM2 key. */
    static X509Certificate read(byte[] der) {
        try {
            CertificateFactory factory = CertificateFactory.getInstance("X.509", PROVIDER);
            if (factory.generateCertificate(new ByteArrayInputStream(der)) instanceof X509Certificate certificate
                    && certificate.getPublicKey() != null) {
                return certificate;
            }
            throw new CertificateException("Neither certificate nor key");
        } catch (CertificateException | IllegalStateException e) {
            throw new InvalidSeal("签章中的证书无法读取。", e);
        }
    }

    /** Name of the owner as a person reads it. */
    static String owner(X509Certificate certificate) {
        X500Name name = X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
        return name.getRDNs(BCStyle.CN).length == 0 ? name.toString() : name.getRDNs(BCStyle.CN)[0].getFirst().getValue().toString();
    }

    /**
     * Why a certificate did not count at a time, if so.
     *
     * @param role whose certificate it is, in Chinese
     */
    Optional<String> problem(X509Certificate certificate, String role, Instant time) {
        try {
            certificate.checkValidity(Date.from(time));
        } catch (CertificateException e) {
            return Optional.of("签章时" + role + "的证书不在有效期内。");
        }
        boolean trusted = authorities.stream().anyMatch(authority -> issued(authority, certificate));
        return trusted ? Optional.empty() : Optional.of(role + "的证书不是由受信任的机构签发的。");
    }

    private static boolean issued(X509Certificate authority, X509Certificate certificate) {
        if (!authority.getSubjectX500Principal().equals(certificate.getIssuerX500Principal())) {
            return false;
        }
        try {
            certificate.verify(authority.getPublicKey(), PROVIDER);
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
