package org.proposaldesk.letter.seal;

import java.security.cert.X509Certificate;

/** Asks a seal for a signature and trusts only what verifies. */
final class Signing {

    private Signing() {
    }

    /** Certificate of the seal's key. */
    static X509Certificate certificate(BureauSeal seal) {
        return Certificates.read(seal.certificates().get(0));
    }

    /** A signature over a content. */
    static byte[] sign(BureauSeal seal, byte[] content) {
        X509Certificate certificate = certificate(seal);
        byte[] signature = seal.sign(seal.algorithm().digest(content, certificate));
        if (!seal.algorithm().verifies(content, signature, certificate)) {
            throw new SealFailure("印章服务返回的签名与其证书不符，文件没有盖章。请联系印章服务的管理单位。");
        }
        return signature;
    }
}
