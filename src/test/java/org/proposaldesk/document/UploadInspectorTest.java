package org.proposaldesk.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.proposaldesk.proposal.Refusal;

/** Honest files and hostile ones, all made here. */
class UploadInspectorTest {

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private static final String SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    @TempDir
    private Path folder;

    private UploadInspector inspector;

    @BeforeEach
    void start() {
        inspector = new UploadInspector(folder);
    }

    /** Whatever happened, nothing is left behind. */
    @AfterEach
    void stop() throws IOException {
        inspector.close();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void acceptsEveryHonestKind() throws Exception {
        accepted("批复.pdf", pdf(3, document -> {}), FileKind.PDF);
        accepted("扫描件.PDF", pdf(1, document -> scan(document)), FileKind.PDF);
        accepted("复函.docx", docx(Map.of()), FileKind.DOCX);
        accepted("台账.xlsx", xlsx(Map.of()), FileKind.XLSX);
        accepted("复函.ofd", zip(Map.of("OFD.xml", bytes("<OFD/>"))), FileKind.OFD);
        accepted("照片.jpg", picture("jpg", 40, 30), FileKind.JPEG);
        accepted("照片.jpeg", picture("jpg", 40, 30), FileKind.JPEG);
        accepted("截图.png", picture("png", 40, 30), FileKind.PNG);
        accepted("说明.txt", bytes("一、关于成果转化\r\n\t二、……"), FileKind.TEXT);
        accepted("旧说明.txt", "关于成果转化的说明".getBytes(Charset.forName("GB18030")), FileKind.TEXT);
    }

    @Test
    void keepsContentAndDeletesItWhenClosed() throws Exception {
        byte[] content = bytes("正文");
        InspectedFile file = inspector.inspect("正文.txt", new ByteArrayInputStream(content));
        assertThat(file.content()).isEqualTo(content);
        assertThat(file.size()).isEqualTo(content.length);
        file.close();
        assertThat(file.path()).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.exe", "a.html", "a.svg", "a.doc", "a.xls", "a.zip", "a.pdf.js", "a", "", "a.pdf/.."})
    void acceptsNoOtherKind(String name) {
        refused(name, bytes("<script>"), "不接受这种文件");
    }

    @ParameterizedTest
    @CsvSource({"docm", "xlsm"})
    void acceptsNoMacroDocuments(String extension) throws Exception {
        refused("a." + extension, docx(Map.of()), "含有宏");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.pdf", "a.docx", "a.xlsx", "a.ofd", "a.jpg", "a.png"})
    void contentMustMatchTheExtension(String name) throws Exception {
        refused(name, bytes("<html><script>alert(1)</script>"), "内容与扩展名不符");
        refused(name, name.endsWith("pdf") ? picture("png", 4, 3) : pdf(1, document -> {}), "内容与扩展名不符");
    }

    @Test
    void documentsOfAnotherKindAreRefused() throws Exception {
        refused("a.xlsx", docx(Map.of()), "内容与扩展名不符");
        refused("a.docx", xlsx(Map.of()), "内容与扩展名不符");
        refused("a.ofd", docx(Map.of()), "内容与扩展名不符");
        refused("a.docx", zip(Map.of("word/document.xml", bytes("<a/>"))), "内容与扩展名不符");
        refused("a.txt", picture("png", 4, 3), "内容与扩展名不符");
        refused("a.txt", bytes("a\0b"), "内容与扩展名不符");
    }

    @Test
    void emptyAndLargeFilesAreRefused() {
        refused("a.txt", new byte[0], "文件是空的");
        assertThatThrownBy(() -> inspector.inspect("a.docx", endless())).isInstanceOf(UploadTooLarge.class).hasMessageContaining("20 MB");
        assertThatThrownBy(() -> inspector.inspect("a.pdf", endless())).isInstanceOf(UploadTooLarge.class).hasMessageContaining("50 MB");
    }

    @Test
    void refusesMacrosInAnyDisguise() throws Exception {
        refused("a.docx", docx(Map.of("word/vbaProject.bin", new byte[9])), "含有宏");
        refused("a.docx", docx(Map.of("word/VBAPROJECT.BIN", new byte[9])), "含有宏");
        refused("a.xlsx", xlsx(Map.of("xl/macrosheets/sheet1.xml", bytes("<a/>"))), "含有宏");
        refused("a.docx", office("word/document.xml", "application/vnd.ms-word.document.macroEnabled.main+xml", Map.of()), "含有宏");
        String hidden = types(WORD).replace("</Types>", "<Override PartName='/word/picture.png' ContentType='application/vnd.ms-office.vbaProject'/></Types>");
        refused("a.docx", docx(Map.of("[Content_Types].xml", bytes(hidden))), "含有宏");
        refused("a.docx", docx(Map.of("[Content_Types].xml", hidden.getBytes(StandardCharsets.UTF_16))), "含有宏");
    }

    @Test
    void refusesEmbeddedObjects() throws Exception {
        refused("a.docx", docx(Map.of("word/embeddings/oleObject1.bin", new byte[9])), "嵌入了其他文件");
        refused("a.xlsx", xlsx(Map.of("xl/activeX/activeX1.xml", bytes("<a/>"))), "嵌入了其他文件");
    }

    @ParameterizedTest
    @CsvSource({
        "attachedTemplate,http://evil.example/t.dotm,External",
        "image,http://evil.example/p.png,External",
        "image,http://evil.example/p.png,external",
        "hyperlink,file:///etc/passwd,External",
        "hyperlink,\\\\evil.example\\share,External",
        "oleObject,http://evil.example/o,External",
    })
    void refusesReferencesToTheOutside(String type, String target, String mode) throws Exception {
        refused("a.docx", docx(Map.of("word/_rels/document.xml.rels", relationship(type, target, mode))), "引用了外部内容");
    }

    @Test
    void refusesDataConnections() throws Exception {
        refused("a.xlsx", xlsx(Map.of("xl/connections.xml", bytes("<a/>"))), "引用了外部内容");
    }

    @Test
    void acceptsLinksToClickOn() throws Exception {
        accepted("a.docx", docx(Map.of("word/_rels/document.xml.rels",
                relationship("hyperlink", "https://www.gov.example/", "External"))), FileKind.DOCX);
        accepted("a.docx", docx(Map.of("word/_rels/document.xml.rels",
                relationship("image", "media/image1.png", "Internal"))), FileKind.DOCX);
    }

    @Test
    void refusesEntitiesAndBrokenStructure() throws Exception {
        String entity = "<!DOCTYPE Types [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>" + types(WORD);
        refused("a.docx", docx(Map.of("[Content_Types].xml", bytes(entity))), "已损坏");
        refused("a.docx", docx(Map.of("word/_rels/document.xml.rels", bytes("<Relationships>"))), "已损坏");
        byte[] cut = docx(Map.of());
        refused("a.docx", Arrays.copyOf(cut, cut.length - 30), "已损坏");
        refused("a.docx", docx(Map.of("WORD/DOCUMENT.XML", bytes("<a/>"))), "已损坏");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../evil.xml", "word/../../evil.xml", "/etc/passwd", "word\\evil.xml", "c:evil"})
    void refusesPathsThatLeaveTheFile(String path) throws Exception {
        refused("a.docx", docx(Map.of(path, bytes("<a/>"))), "不安全的路径");
    }

    @Test
    void refusesBombs() throws Exception {
        refused("a.docx", docx(Map.of("word/media/a.xml", new byte[40 * 1024 * 1024])), "展开后过大");
        Map<String, byte[]> many = new LinkedHashMap<>();
        for (int number = 0; number < 2000; number++) {
            many.put("word/media/" + number, new byte[0]);
        }
        refused("a.docx", docx(many), "超过 2000 个");
    }

    @Test
    void refusesEncryptedOfficeFiles() {
        byte[] ole = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1, 0, 0};
        refused("a.docx", ole, "已加密");
        refused("a.xlsx", ole, "已加密");
    }

    @Test
    void refusesEncryptedPdf() throws Exception {
        for (String password : new String[] {"secret", ""}) {
            byte[] locked = pdf(1, document ->
                    document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission())));
            refused("a.pdf", locked, "已加密");
        }
    }

    @Test
    void countsPagesItself() throws Exception {
        accepted("a.pdf", pdf(500, document -> {}), FileKind.PDF);
        refused("a.pdf", pdf(501, document -> {}), "超过 500 页");
        byte[] lying = pdf(501, document -> document.getDocumentCatalog().getPages().getCOSObject()
                .setInt(COSName.COUNT, 1));
        refused("a.pdf", lying, "超过 500 页");
    }

    @Test
    void refusesBrokenPdf() throws Exception {
        refused("a.pdf", bytes("%PDF-1.7\nnothing"), "已损坏");
        refused("a.pdf", bytes("%PDF-1.7\n1 0 obj\n" + "[".repeat(200_000)), "已损坏");
    }

    @Test
    void refusesPdfWhoseStructureUnpacksWithoutEnd() throws Exception {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            byte[] spaces = new byte[1024 * 1024];
            Arrays.fill(spaces, (byte) ' ');
            for (int megabyte = 0; megabyte < 64; megabyte++) {
                out.write(spaces);
            }
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(bytes("%PDF-1.7\n"));
        int offset = file.size();
        file.write(bytes("1 0 obj\n<</Type/XRef/Size 3/W[1 4 1]/Root 2 0 R/Filter/FlateDecode/Length " + packed.size() + ">>\nstream\n"));
        file.write(packed.toByteArray());
        file.write(bytes("\nendstream\nendobj\nstartxref\n" + offset + "\n%%EOF\n"));
        refused("a.pdf", file.toByteArray(), "展开后过大");
    }

    @Test
    void refusesBrokenAndHugePictures() throws Exception {
        byte[] png = picture("png", 4, 3);
        byte[] huge = png.clone();
        // Width and height stand at bytes 16 to 23 of every PNG.
        Arrays.fill(huge, 16, 24, (byte) 0);
        huge[18] = (byte) 0x7F;
        huge[22] = (byte) 0x7F;
        refused("a.png", huge, "图片");
        refused("a.png", Arrays.copyOf(png, 20), "图片已损坏");
        refused("a.jpg", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0, 1, 2}, "图片已损坏");
    }

    private void accepted(String name, byte[] content, FileKind kind) throws IOException {
        try (InspectedFile file = inspector.inspect(name, new ByteArrayInputStream(content))) {
            assertThat(file.kind()).isEqualTo(kind);
            assertThat(file.name()).isEqualTo(name);
        }
    }

    /** Refused with a sentence. */
    private void refused(String name, byte[] content, String because) {
        assertThatThrownBy(() -> inspector.inspect(name, new ByteArrayInputStream(content)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(because)
                .hasMessageContaining("没有上传。");
    }

    private interface Change {
        void apply(PDDocument document) throws IOException;
    }

    private static byte[] pdf(int pages, Change change) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (int page = 0; page < pages; page++) {
                document.addPage(new PDPage());
            }
            change.apply(document);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static void scan(PDDocument document) throws IOException {
        try (PDPageContentStream page = new PDPageContentStream(document, document.getPage(0))) {
            page.drawImage(LosslessFactory.createFromImage(document, new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB)), 0, 0);
            page.drawImage(JPEGFactory.createFromImage(
                    document, new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB)), 50, 50);
        }
    }

    private static byte[] docx(Map<String, byte[]> parts) throws IOException {
        return office("word/document.xml", WORD, parts);
    }

    private static byte[] xlsx(Map<String, byte[]> parts) throws IOException {
        return office("xl/workbook.xml", SHEET, parts);
    }

    private static byte[] office(String main, String type, Map<String, byte[]> parts) throws IOException {
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put("[Content_Types].xml", bytes(types(type)));
        all.put(main, bytes("<document/>"));
        all.putAll(parts);
        return zip(all);
    }

    private static String types(String type) {
        return "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                + "<Override PartName='/main.xml' ContentType='" + type + "'/></Types>";
    }

    private static byte[] relationship(String type, String target, String mode) {
        return bytes("<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='r1' Type='"
                + RELATIONSHIPS + type + "' Target='" + target + "' TargetMode='" + mode + "'/></Relationships>");
    }

    private static byte[] zip(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return out.toByteArray();
    }

    private static byte[] picture(String format, int width, int height) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }

    private static InputStream endless() {
        return new InputStream() {
            @Override
            public int read() {
                return 'a';
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                Arrays.fill(target, offset, offset + length, (byte) 'a');
                return length;
            }
        };
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
