package org.proposaldesk.letter.seal;

import static org.proposaldesk.letter.ofd.Xml.thousandths;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import org.proposaldesk.letter.layout.Layout;
import org.proposaldesk.letter.ofd.OfdPackage;
import org.proposaldesk.letter.ofd.Xml;

/** Adds a seal to an OFD (GB/T 33190-2016 clause 18): hashes of all its files in one description, and a signature of that. */
final class OfdSealing {

    private static final String FOLDER = "/Doc_0/Signs/";
    private static final String LIST = FOLDER + "Signatures.xml";
    private static final String SEAL = FOLDER + "Sign_0/Seal.esl";
    private static final String DESCRIPTION = FOLDER + "Sign_0/Signature.xml";
    private static final String VALUE = FOLDER + "Sign_0/SignedValue.dat";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);

    private OfdSealing() {
    }

    /**
     * @param ofd   a letter as {@link org.proposaldesk.letter.ofd.LetterOfd} wrote it
     * @param place where the middle of the seal lies
     */
    static byte[] seal(byte[] ofd, Layout.Seal place, BureauSeal seal, Instant time) {
        if (seal.algorithm() != SignatureAlgorithm.SM2_SM3) {
            throw new SealFailure("OFD文件须用SM2印章签章（GB/T 38540-2020），当前印章不是。请改用SM2印章。");
        }
        OfdPackage plain = OfdPackage.read(ofd);
        String entry = new String(plain.file(OfdPackage.ENTRY), StandardCharsets.UTF_8)
                .replace("</ofd:DocRoot>", "</ofd:DocRoot><ofd:Signatures>" + LIST + "</ofd:Signatures>");
        OfdPackage prepared = plain.with(OfdPackage.ENTRY, entry.getBytes(StandardCharsets.UTF_8)).with(LIST, list())
                .with(SEAL, seal.seal().encoded());
        byte[] description = description(prepared, place, seal, time);
        byte[] value = SealSignature.sign(seal, time, description, DESCRIPTION);
        return prepared.with(DESCRIPTION, description).with(VALUE, value).toZip();
    }

    private static byte[] list() {
        return Xml.file("Signatures", "", "<ofd:Signature ID=\"s1\" Type=\"Seal\" BaseLoc=\"" + DESCRIPTION + "\"/>");
    }

    private static byte[] description(OfdPackage ofd, Layout.Seal place, BureauSeal seal, Instant time) {
        StringBuilder references = new StringBuilder();
        ofd.files().forEach((path, file) -> references.append("<ofd:Reference FileRef=\"").append(Xml.escape(path))
                .append("\"><ofd:CheckValue>").append(Base64.getEncoder().encodeToString(seal.algorithm().hash(file)))
                .append("</ofd:CheckValue></ofd:Reference>"));
        double width = seal.seal().width();
        double height = seal.seal().height();
        String boundary = Xml.box(thousandths(place.centreX() - width / 2), thousandths(place.centreY() - height / 2), thousandths(width),
                thousandths(height));
        return Xml.file("Signature", "", """
                <ofd:SignedInfo><ofd:Provider ProviderName="Proposal Desk"/><ofd:SignatureMethod>%s</ofd:SignatureMethod>\
                <ofd:SignatureDateTime>%s</ofd:SignatureDateTime><ofd:References CheckMethod="%s">%s</ofd:References>\
                <ofd:StampAnnot ID="a1" PageRef="%s" Boundary="%s"/><ofd:Seal><ofd:BaseLoc>%s</ofd:BaseLoc></ofd:Seal></ofd:SignedInfo>\
                <ofd:SignedValue>%s</ofd:SignedValue>""".formatted(seal.algorithm().identifier(), TIME.format(time),
                seal.algorithm().digestIdentifier(), references, page(ofd, place.page()), boundary, SEAL, VALUE));
    }

    private static String page(OfdPackage ofd, int number) {
        return Xml.elements(ofd.xml("/Doc_0/Document.xml"), "Page").get(number - 1).getAttribute("ID");
    }
}
