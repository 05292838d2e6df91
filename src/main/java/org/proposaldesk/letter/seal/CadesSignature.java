package org.proposaldesk.letter.seal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.CMSSignerDigestMismatchException;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInfoGeneratorBuilder;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/** The signature that stands in a PDF: CMS apart from its content, with what ETSI EN 319 122-1 (CAdES) adds. */
final class CadesSignature {

    private CadesSignature() {
    }

    /** Signs a content with a seal. */
    static byte[] sign(byte[] content, BureauSeal seal) throws IOException {
        try {
            CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(new SignerInfoGeneratorBuilder(
                    new JcaDigestCalculatorProviderBuilder().setProvider(Certificates.PROVIDER).build())
                    .setSignedAttributeGenerator(new SignedAttributes(seal))
                    .build(new Signer(seal), new X509CertificateHolder(Signing.certificate(seal).getEncoded())));
            generator.addCertificates(new JcaCertStore(seal.certificates().stream().map(Certificates::read).toList()));
            return generator.generate(new CMSProcessableByteArray(content), false).getEncoded();
        } catch (CMSException | OperatorCreationException | CertificateException e) {
            throw new SealFailure("印章的证书无法用于签名，文件没有盖章。", e);
        }
    }

    /** Certificate of the one who signed. */
    static X509Certificate signer(byte[] signature) {
        try {
            CMSSignedData data = new CMSSignedData(read(signature));
            return certificate(data, only(data));
        } catch (CMSException | IllegalArgumentException | IOException e) {
            throw new InvalidSeal("签名数据已损坏，无法读取。", e);
        }
    }

    /** Why a signature does not belong to a content, if so. */
    static Optional<String> problem(byte[] signature, byte[] content) {
        try {
            CMSSignedData data = new CMSSignedData(new CMSProcessableByteArray(content), read(signature));
            SignerInformation signer = only(data);
            X509Certificate certificate = certificate(data, signer);
            if (!signer.verify(new JcaSimpleSignerInfoVerifierBuilder().setProvider(Certificates.PROVIDER).build(certificate))) {
                return Optional.of("签名值无效：签名数据被改动，或者不是证书所载的密钥签的。");
            }
            return namesItsCertificate(signer, certificate) ? Optional.empty() : Optional.of("签名没有指明它的证书，证书可能被调换。");
        } catch (CMSSignerDigestMismatchException e) {
            return Optional.of("文件内容在签名之后被改动。");
        } catch (CMSException | OperatorCreationException | CertificateException | IllegalArgumentException | IllegalStateException
                | IOException e) {
            throw new InvalidSeal("签名数据已损坏，无法读取。", e);
        }
    }

    /** The signature without the zeros that fill the room left for it. */
    private static ContentInfo read(byte[] signature) throws IOException {
        try (ASN1InputStream stream = new ASN1InputStream(signature)) {
            ContentInfo content = ContentInfo.getInstance(stream.readObject());
            for (byte rest : stream.readAllBytes()) {
                if (rest != 0) {
                    throw new IOException("Data behind the signature");
                }
            }
            return content;
        }
    }

    private static SignerInformation only(CMSSignedData data) {
        Collection<SignerInformation> signers = data.getSignerInfos().getSigners();
        if (signers.size() != 1) {
            throw new InvalidSeal("签名数据应有一名签名者，实有" + signers.size() + "名。", null);
        }
        return signers.iterator().next();
    }

    @SuppressWarnings("unchecked")
    private static X509Certificate certificate(CMSSignedData data, SignerInformation signer) throws IOException {
        Collection<X509CertificateHolder> found = data.getCertificates().getMatches(signer.getSID());
        if (found.isEmpty()) {
            throw new InvalidSeal("签名数据中没有签名者的证书。", null);
        }
        return Certificates.read(found.iterator().next().getEncoded());
    }

    private static boolean namesItsCertificate(SignerInformation signer, X509Certificate certificate) throws CertificateException {
        Attribute named = signer.getSignedAttributes().get(PKCSObjectIdentifiers.id_aa_signingCertificateV2);
        if (named == null) {
            return false;
        }
        ESSCertIDv2 first = SigningCertificateV2.getInstance(named.getAttrValues().getObjectAt(0)).getCerts()[0];
        return first.equals(identifier(certificate.getEncoded()));
    }

    private static ESSCertIDv2 identifier(byte[] certificate) {
        return new ESSCertIDv2(SignatureAlgorithm.RSA_SHA256.hash(certificate));
    }

    /** Content type, hash and certificate; the time stands in the PDF instead (ETSI EN 319 142-1 clause 6.3). */
    private static final class SignedAttributes extends DefaultSignedAttributeTableGenerator {

        SignedAttributes(BureauSeal seal) throws CertificateException {
            super(new AttributeTable(new DERSet(new Attribute(PKCSObjectIdentifiers.id_aa_signingCertificateV2,
                    new DERSet(new SigningCertificateV2(identifier(Signing.certificate(seal).getEncoded())))))));
        }

        @Override
        public AttributeTable getAttributes(Map parameters) {
            return super.getAttributes(parameters).remove(CMSAttributes.signingTime);
        }
    }

    /** Passes what is to be signed on to the seal. */
    private static final class Signer implements ContentSigner {

        private final BureauSeal seal;
        private final ByteArrayOutputStream content = new ByteArrayOutputStream();

        Signer(BureauSeal seal) {
            this.seal = seal;
        }

        @Override
        public AlgorithmIdentifier getAlgorithmIdentifier() {
            return new AlgorithmIdentifier(seal.algorithm().identifier());
        }

        @Override
        public OutputStream getOutputStream() {
            return content;
        }

        @Override
        public byte[] getSignature() {
            return Signing.sign(seal, content.toByteArray());
        }
    }
}
