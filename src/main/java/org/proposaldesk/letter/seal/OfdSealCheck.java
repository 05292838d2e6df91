package org.proposaldesk.letter.seal;

import static org.proposaldesk.letter.ofd.Xml.elements;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.proposaldesk.letter.ofd.OfdPackage;
import org.w3c.dom.Element;

/** Verifies the seal of an OFD: hashes of the files, signature of the hashes, the seal itself, and that no file is left out. */
final class OfdSealCheck {

    private static final SignatureAlgorithm SM2 = SignatureAlgorithm.SM2_SM3;

    private final OfdPackage ofd;
    private final Certificates authorities;
    private final List<String> problems = new ArrayList<>();

    OfdSealCheck(OfdPackage ofd, Certificates authorities) {
        this.ofd = ofd;
        this.authorities = authorities;
    }

    Verification run() {
        Element entry = ofd.xml(OfdPackage.ENTRY);
        if (elements(entry, "Signatures").isEmpty()) {
            return Verification.unreadable("文件没有电子签章。");
        }
        String list = resolve(OfdPackage.ENTRY, text(entry, "Signatures"));
        List<Element> signatures = elements(ofd.xml(list), "Signature");
        if (signatures.size() != 1) {
            return Verification.unreadable("文件有" + signatures.size() + "个电子签章，只能验证有一个签章的文件。");
        }
        return verify(list, resolve(list, signatures.get(0).getAttribute("BaseLoc")));
    }

    private Verification verify(String list, String descriptionPath) {
        Element description = ofd.xml(descriptionPath);
        String valuePath = resolve(descriptionPath, text(description, "SignedValue"));
        SealSignature signature = SealSignature.read(ofd.file(valuePath));
        Set<String> notProtected = new LinkedHashSet<>(ofd.files().keySet());
        notProtected.removeAll(Set.of(list, descriptionPath, valuePath));
        checkFiles(description, notProtected);
        for (String path : notProtected) {
            problems.add("文件“" + path + "”不受签章保护，可能是后来加入的。");
        }
        if (!Arrays.equals(SM2.hash(ofd.file(descriptionPath)), signature.hash())) {
            problems.add("签章描述文件“" + descriptionPath + "”在签章之后被改动。");
        }
        if (!signature.isGenuine()) {
            problems.add("签名值无效：签章数据被改动，或者不是证书所载的密钥签的。");
        }
        authorities.problem(signature.certificate(), "签章者", signature.time()).ifPresent(problems::add);
        checkSeal(description, descriptionPath, signature);
        return new Verification(Certificates.owner(signature.certificate()), signature.time(), problems);
    }

    private void checkFiles(Element description, Set<String> notProtected) {
        Element references = only(description, "References");
        String method = references.getAttribute("CheckMethod");
        if (!method.equals(SM2.digestIdentifier().getId()) && !method.equalsIgnoreCase("SM3")) {
            problems.add("签章所用的杂凑算法“" + method + "”不是SM3，不能证明文件未被改动。");
            return;
        }
        for (Element reference : elements(references, "Reference")) {
            String path = reference.getAttribute("FileRef");
            notProtected.remove(path);
            if (!ofd.files().containsKey(path)) {
                problems.add("签章所保护的文件“" + path + "”不见了。");
            } else if (!Arrays.equals(SM2.hash(ofd.file(path)), base64(text(reference, "CheckValue")))) {
                problems.add("文件“" + path + "”在签章之后被改动。");
            }
        }
    }

    private void checkSeal(Element description, String descriptionPath, SealSignature signature) {
        ElectronicSeal seal = signature.seal();
        Instant time = signature.time();
        for (Element stored : elements(description, "Seal")) {
            if (!Arrays.equals(ofd.file(resolve(descriptionPath, text(stored, "BaseLoc"))), seal.encoded())) {
                problems.add("文件中的印章与签章数据中的印章不一致。");
            }
        }
        if (!seal.isGenuine()) {
            problems.add("印章的图像或信息被改动，与制章者的签名不符。");
        }
        authorities.problem(seal.maker(), "制章者", time).ifPresent(problems::add);
        if (!seal.isValidAt(time)) {
            problems.add("签章时印章不在有效期内。");
        }
        if (!seal.belongsTo(signature.certificate())) {
            problems.add("签章者不是印章的持有人。");
        }
    }

    /** Path from the root of a location written in a file (ST_Loc). */
    private static String resolve(String file, String location) {
        return location.startsWith("/") ? location : file.substring(0, file.lastIndexOf('/') + 1) + location;
    }

    private static byte[] base64(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new InvalidSeal("签章描述文件中的杂凑值无法读取。", e);
        }
    }

    private static String text(Element parent, String name) {
        return only(parent, name).getTextContent().strip();
    }

    private static Element only(Element parent, String name) {
        List<Element> found = elements(parent, name);
        if (found.size() != 1) {
            throw new InvalidSeal("签章描述文件应有一个“" + name + "”，实有" + found.size() + "个。", null);
        }
        return found.get(0);
    }
}
