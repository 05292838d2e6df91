package org.proposaldesk.letter.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1BitString;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1IA5String;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.crypto.params.ParametersWithID;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.crypto.util.PublicKeyFactory;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.Test;
import org.proposaldesk.letter.Letter;
import org.proposaldesk.letter.Letters;
import org.proposaldesk.letter.RenderOptions;
import org.proposaldesk.letter.font.Fonts;
import org.proposaldesk.letter.layout.Layout;
import org.proposaldesk.letter.layout.Typesetter;
import org.proposaldesk.letter.ofd.LetterOfd;
import org.proposaldesk.letter.ofd.OfdPackage;
import org.proposaldesk.letter.ofd.Xml;
import org.w3c.dom.Element;

/** Sealed OFD files, and what becomes of those that are changed afterwards. */
class SealedOfdTest {

    private static final Instant TIME = Instant.parse("2025-06-10T01:02:03Z");
    private static final String PAGE = "/Doc_0/Pages/Page_0/Content.xml";
    private static final String SEAL = "/Doc_0/Signs/Sign_0/Seal.esl";
    private static final String DESCRIPTION = "/Doc_0/Signs/Sign_0/Signature.xml";
    private static final String VALUE = "/Doc_0/Signs/Sign_0/SignedValue.dat";

    private final SealMaker maker = new SealMaker();
    private final SealVerifier verifier = new SealVerifier(maker.authorities());

    @Test
    void isValid() {
        byte[] ofd = seal(Letters.brief(), maker.seal(SignatureAlgorithm.SM2_SM3));
        Verification verification = verifier.ofd(ofd);
        assertThat(verification.problems()).isEmpty();
        assertThat(verification.valid()).isTrue();
        assertThat(verification.signer()).isEqualTo("株洲市科学技术局");
        assertThat(verification.time()).isEqualTo(TIME);
    }

    @Test
    void signatureHasTheStructureOfTheStandardAndVerifiesByTheSigner() throws Exception {
        BureauSeal seal = maker.seal(SignatureAlgorithm.SM2_SM3);
        OfdPackage ofd = OfdPackage.read(seal(Letters.brief(), seal));
        ASN1Sequence signature = ASN1Sequence.getInstance(ofd.file(VALUE));
        ASN1Sequence toSign = ASN1Sequence.getInstance(signature.getObjectAt(0));
        assertThat(signature.size()).isEqualTo(4);
        assertThat(toSign.size()).isEqualTo(5);
        assertThat(toSign.getObjectAt(0)).isEqualTo(new ASN1Integer(4));
        assertThat(((ASN1Sequence) toSign.getObjectAt(1)).getEncoded()).isEqualTo(ofd.file(SEAL));
        assertThat(((ASN1GeneralizedTime) toSign.getObjectAt(2)).getTimeString()).isEqualTo("20250610010203Z");
        byte[] hash = MessageDigest.getInstance("SM3", new BouncyCastleProvider()).digest(ofd.file(DESCRIPTION));
        assertThat(((ASN1BitString) toSign.getObjectAt(3)).getOctets()).isEqualTo(hash);
        assertThat(((ASN1IA5String) toSign.getObjectAt(4)).getString()).isEqualTo(DESCRIPTION);
        byte[] certificate = ((ASN1OctetString) signature.getObjectAt(1)).getOctets();
        assertThat(certificate).isEqualTo(seal.certificates().get(0));
        assertThat(signature.getObjectAt(2)).hasToString("1.2.156.10197.1.501");

        SM2Signer signer = new SM2Signer();
        signer.init(false, new ParametersWithID(PublicKeyFactory.createKey(new X509CertificateHolder(certificate).getSubjectPublicKeyInfo()),
                "1234567812345678".getBytes(StandardCharsets.US_ASCII)));
        byte[] signed = toSign.getEncoded(ASN1Encoding.DER);
        signer.update(signed, 0, signed.length);
        assertThat(signer.verifySignature(((ASN1BitString) signature.getObjectAt(3)).getOctets())).isTrue();
    }

    @Test
    void aSealThatListsItsOwnerByHashIsValid() {
        assertThat(verifier.ofd(seal(Letters.brief(), maker.sealWithHash())).problems()).isEmpty();
    }

    @Test
    void sealCoversSignatureAndDateWhereTheLayoutLeavesRoom() throws Exception {
        Layout.Seal place = new Typesetter(Fonts.shipped()).typeset(Letters.sample()).seal();
        OfdPackage ofd = OfdPackage.read(seal(Letters.sample(), maker.seal(SignatureAlgorithm.SM2_SM3)));
        Element stamp = Xml.elements(ofd.xml(DESCRIPTION), "StampAnnot").get(0);
        Element page = Xml.elements(ofd.xml("/Doc_0/Document.xml"), "Page").get(place.page() - 1);
        assertThat(stamp.getAttribute("PageRef")).isEqualTo(page.getAttribute("ID"));
        double[] box = Stream.of(stamp.getAttribute("Boundary").split(" ")).mapToDouble(Double::parseDouble).toArray();
        assertThat(box[0] + 21).isCloseTo(place.centreX(), within(0.01));
        assertThat(box[1] + 21).isCloseTo(place.centreY(), within(0.01));
        assertThat(box[2]).isEqualTo(42);
        assertThat(box[3]).isEqualTo(42);
    }

    @Test
    void everyFileButTheSignatureItselfIsProtected() {
        OfdPackage ofd = OfdPackage.read(seal(Letters.brief(), maker.seal(SignatureAlgorithm.SM2_SM3)));
        List<String> references = Xml.elements(ofd.xml(DESCRIPTION), "Reference").stream()
                .map(reference -> reference.getAttribute("FileRef")).toList();
        List<String> files = ofd.files().keySet().stream().filter(path -> !path.equals(DESCRIPTION) && !path.equals(VALUE)).toList();
        assertThat(references).containsExactlyElementsOf(files).contains(SEAL, PAGE, "/Doc_0/Signs/Signatures.xml");
    }

    @Test
    void oneChangedCharacterIsNoticed() {
        byte[] changed = changed(PAGE, "收悉", "收到");
        assertThat(verifier.ofd(changed).problems()).containsExactly("文件“" + PAGE + "”在签章之后被改动。");
        assertThat(verifier.ofd(changed("/OFD.xml", "提案", "建议")).problems()).containsExactly("文件“/OFD.xml”在签章之后被改动。");
    }

    @Test
    void aChangedSealImageIsNoticedWhereverItIsChanged() {
        OfdPackage ofd = OfdPackage.read(seal(Letters.brief(), maker.seal(SignatureAlgorithm.SM2_SM3)));
        byte[] seal = withOtherPicture(ofd.file(SEAL));
        byte[] value = withOtherPicture(ofd.file(VALUE));
        String fileChanged = "文件“" + SEAL + "”在签章之后被改动。";
        String different = "文件中的印章与签章数据中的印章不一致。";
        String forged = "印章的图像或信息被改动，与制章者的签名不符。";
        String unsigned = "签名值无效：签章数据被改动，或者不是证书所载的密钥签的。";
        assertThat(verifier.ofd(ofd.with(SEAL, seal).toZip()).problems()).containsExactly(fileChanged, different);
        assertThat(verifier.ofd(ofd.with(VALUE, value).toZip()).problems()).containsExactly(unsigned, different, forged);
        assertThat(verifier.ofd(ofd.with(SEAL, seal).with(VALUE, value).toZip()).problems()).containsExactly(fileChanged, unsigned, forged);
    }

    @Test
    void aMovedSealIsNoticed() {
        assertThat(verifier.ofd(changed(DESCRIPTION, "Boundary=\"1", "Boundary=\"2")).problems())
                .containsExactly("签章描述文件“" + DESCRIPTION + "”在签章之后被改动。");
    }

    @Test
    void addedAndRemovedFilesAreNoticed() {
        OfdPackage ofd = OfdPackage.read(seal(Letters.brief(), maker.seal(SignatureAlgorithm.SM2_SM3)));
        assertThat(verifier.ofd(ofd.with("/Doc_0/Attachs/a.xml", new byte[0]).toZip()).problems())
                .containsExactly("文件“/Doc_0/Attachs/a.xml”不受签章保护，可能是后来加入的。");
        Map<String, byte[]> files = new LinkedHashMap<>(ofd.files());
        files.remove(PAGE);
        assertThat(verifier.ofd(new OfdPackage(files).toZip()).problems()).containsExactly("签章所保护的文件“" + PAGE + "”不见了。");
    }

    @Test
    void signersWhoMayNotSealAreNamed() {
        BureauSeal seal = maker.seal(SignatureAlgorithm.SM2_SM3);
        SealVerifier stranger = new SealVerifier(new SealMaker().authorities());
        assertThat(stranger.ofd(seal(Letters.brief(), seal)).problems())
                .containsExactly("签章者的证书不是由受信任的机构签发的。", "制章者的证书不是由受信任的机构签发的。");
        BureauSeal borrowed = maker.seal(SignatureAlgorithm.SM2_SM3).with(seal.seal());
        assertThat(verifier.ofd(seal(Letters.brief(), borrowed)).problems()).containsExactly("签章者不是印章的持有人。");
        assertThat(verifier.ofd(seal(Letters.brief(), maker.expired(TIME.minusSeconds(1)))).problems()).containsExactly("签章时印章不在有效期内。");
        assertThat(verifier.ofd(seal(Letters.brief(), maker.withExpiredCertificate(TIME.minusSeconds(1)))).problems())
                .containsExactly("签章时签章者的证书不在有效期内。");
    }

    @Test
    void filesWithoutAReadableSealAreRefusedWithAReason() {
        byte[] plain = LetterOfd.render(Letters.brief(), RenderOptions.issue(TIME));
        assertThat(verifier.ofd(plain).problems()).containsExactly("文件没有电子签章。");
        assertThat(verifier.ofd(new byte[] {1, 2, 3}).problems()).containsExactly("文件已损坏或不是OFD格式（ZIP压缩包），无法读取。");
        OfdPackage ofd = OfdPackage.read(seal(Letters.brief(), maker.seal(SignatureAlgorithm.SM2_SM3)));
        assertThat(verifier.ofd(ofd.with(VALUE, new byte[] {0x30, 0}).toZip()).problems()).containsExactly("签章数据不符合GB/T 38540-2020，无法读取。");
        assertThat(verifier.ofd(ofd.with(VALUE, new byte[0]).toZip()).problems()).containsExactly("签章数据不符合GB/T 38540-2020，无法读取。");
    }

    private static byte[] seal(Letter letter, BureauSeal seal) {
        return new SealedLetter(() -> Optional.of(seal)).ofd(letter, RenderOptions.issue(TIME));
    }

    /** A sealed letter in which one text of a file was replaced afterwards. */
    private byte[] changed(String path, String text, String other) {
        OfdPackage ofd = OfdPackage.read(seal(Letters.brief(), maker.seal(SignatureAlgorithm.SM2_SM3)));
        String file = new String(ofd.file(path), StandardCharsets.UTF_8);
        assertThat(file).contains(text);
        return ofd.with(path, file.replaceFirst(text, other).getBytes(StandardCharsets.UTF_8)).toZip();
    }

    /** Bytes of a seal with one byte in the middle of the picture changed. */
    private byte[] withOtherPicture(byte[] encoded) {
        byte[] signature = "IDAT".getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < encoded.length; i++) {
            if (Arrays.equals(encoded, i, i + 4, signature, 0, 4)) {
                byte[] changed = encoded.clone();
                changed[i + 40]++;
                return changed;
            }
        }
        throw new AssertionError("No picture");
    }
}
