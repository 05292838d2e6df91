package org.proposaldesk.letter.ofd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;

/** A package from outside is read only when it is safe and says one thing. */
class OfdPackageTest {

    private static final byte[] EMPTY = Xml.file("OFD", "", "");

    @Test
    void readsBackWhatItWrote() {
        OfdPackage ofd = new OfdPackage(Map.of(OfdPackage.ENTRY, EMPTY)).with("/Doc_0/Document.xml", new byte[] {1, 2});
        OfdPackage read = OfdPackage.read(ofd.toZip());
        assertThat(read.files()).containsOnlyKeys("/OFD.xml", "/Doc_0/Document.xml");
        assertThat(read.file("/Doc_0/Document.xml")).containsExactly(1, 2);
    }

    @Test
    void refusesWhatIsNoOfd() {
        refuses("不是OFD格式", "%PDF-1.7".getBytes(StandardCharsets.US_ASCII));
        refuses("没有OFD.xml", new OfdPackage(Map.of("/document.xml", EMPTY)).toZip());
        assertThatThrownBy(() -> new OfdPackage(Map.of()).file("/OFD.xml")).isInstanceOf(InvalidOfd.class).hasMessageContaining("缺少");
    }

    @Test
    void refusesAFileThatUnpacksToMoreThanTheLimit() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("OFD.xml"));
            byte[] blanks = new byte[1 << 20];
            for (int i = 0; i < 51; i++) {
                zip.write(blanks);
            }
        }
        assertThat(bytes.size()).isLessThan(1 << 20);
        refuses("超过50MB", bytes.toByteArray());
    }

    @Test
    void refusesMoreFilesThanTheLimit() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < 2001; i++) {
                zip.putNextEntry(new ZipEntry("file" + i));
            }
        }
        refuses("超过2000个", bytes.toByteArray());
    }

    @Test
    void refusesTwoFilesOfOneNameAndPathsThatLeaveThePackage() throws Exception {
        refuses("有两个“/OFD.xml”", zip(List.of("OFD.xml", "OFD.xml")));
        refuses("有两个“/OFD.xml”", zip(List.of("OFD.xml", "/OFD.xml")));
        for (String path : List.of("../OFD.xml", "Doc_0/../OFD.xml", "Doc_0//OFD.xml", "..")) {
            refuses("不规范", zip(List.of(path)));
        }
    }

    @Test
    void readsXmlWithoutAnythingFromOutside() {
        String hostile = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><x>&e;</x>";
        OfdPackage ofd = new OfdPackage(Map.of(OfdPackage.ENTRY, hostile.getBytes(StandardCharsets.UTF_8)));
        assertThatThrownBy(() -> ofd.xml(OfdPackage.ENTRY)).isInstanceOf(InvalidOfd.class).hasMessageContaining("不是有效的XML");
    }

    private static void refuses(String reason, byte[] file) {
        assertThatThrownBy(() -> OfdPackage.read(file)).isInstanceOf(InvalidOfd.class).hasMessageContaining(reason);
    }

    private static byte[] zip(List<String> names) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
            for (String name : names) {
                zip.putArchiveEntry(new ZipArchiveEntry(name));
                zip.write(EMPTY);
                zip.closeArchiveEntry();
            }
        }
        return bytes.toByteArray();
    }
}
