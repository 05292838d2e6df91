package org.proposaldesk.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.proposaldesk.letter.Letters;
import org.proposaldesk.letter.RenderOptions;
import org.proposaldesk.letter.pdf.LetterPdf;
import org.proposaldesk.proposal.Refusal;

/** Text out of honest files, and hostile ones refused at once; all made here. */
class DocumentTextTest {

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final int MEGABYTE = 1024 * 1024;

    private static UploadInspector inspector;
    private static DocumentText texts;

    @BeforeAll
    static void start() throws IOException {
        inspector = new UploadInspector();
        texts = new DocumentText(inspector);
        texts.read("warm.pdf", new ByteArrayInputStream(letter()));
        texts.read("warm.docx", new ByteArrayInputStream(docx("<w:t>文</w:t>", Map.of())));
    }

    @AfterAll
    static void stop() {
        texts.close();
        inspector.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16"})
    void readsTextInEveryEncoding(String encoding) throws IOException {
        String text = "尊敬的㛃委员：\r\n收悉。";
        assertThat(read("a.txt", text.getBytes(Charset.forName(encoding)))).isEqualTo(text);
        assertThat(read("a.txt", ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8))).isEqualTo(text);
    }

    @Test
    void readsTheRunningTextOfADocx() throws IOException {
        String body = "<w:pPr><w:tabs><w:tab/></w:tabs></w:pPr><w:r><w:t>关于</w:t></w:r><w:del><w:r><w:delText>旧</w:delText></w:r></w:del>"
                + "<w:r><w:t xml:space='preserve'>路灯 </w:t><w:tab/><w:t>&lt;提案&gt;</w:t><w:br/><w:t>𬭊</w:t></w:r>";
        assertThat(read("a.docx", docx(body, Map.of()))).isEqualTo("关于路灯 \t<提案>\n𬭊\n");
    }

    @Test
    void ourOwnLettersComeInReadingOrderWithParagraphsJoined() throws IOException {
        String text = read("a.pdf", letter());
        assertThat(text.lines()).startsWith("A类", "同意公开", "株洲市科学技术局文件", "株科办〔2025〕39号 签发人：张俊", Letters.TITLE, "尊敬的何涌委员：")
                .contains("1.建立清单。我们将按照职责分工逐项落实，定期向您通报进展，并请您继续监督。", "承 办 人：周南萍")
                .endsWith("抄送：市政府办公室，市政协提案委。", "株洲市科学技术局办公室 2025年6月10日印发").doesNotContain("— 1 —");
    }

    @Test
    void theStampOfADraftIsNoText() throws IOException {
        byte[] draft = LetterPdf.render(Letters.brief(), RenderOptions.draft(Instant.EPOCH));
        assertThat(read("a.pdf", draft)).doesNotContain("草", "稿").isEqualTo(read("a.pdf", letter()));
    }

    @Test
    void aFileWithoutTextIsNamedAsSuch() throws IOException {
        refused("a.pdf", pdf(1), "没有文字");
        refused("a.docx", docx("", Map.of()), "没有文字");
        refused("a.ofd", ofd(), "不能从这种文件读取文字");
    }

    @Test
    void refusesBombs() throws IOException {
        refused("a.docx", docx("<w:t>" + " ".repeat(60 * MEGABYTE) + "</w:t>", Map.of()), "展开后过大");
        refused("a.docx", docx("", Map.of("word/media/x.bin", new byte[40 * MEGABYTE])), "展开后过大");
        refused("a.txt", "长".repeat(DocumentText.MOST_CHARACTERS + 1).getBytes(StandardCharsets.UTF_8), "超过 200 万字");
    }

    /** The page itself unpacks to a hundred megabytes, in one step or in the disguise of a picture. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void refusesPagesThatUnpackWithoutEnd(boolean picture) throws IOException {
        byte[] bomb;
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            PDStream contents = new PDStream(document, new ByteArrayInputStream(new byte[100 * MEGABYTE]),
                    COSName.FLATE_DECODE);
            if (picture) {
                contents.getCOSObject().setItem(COSName.SUBTYPE, COSName.IMAGE);
            }
            page.setContents(contents);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            bomb = out.toByteArray();
        }
        refused("a.pdf", bomb, picture ? "没有文字" : "展开后过大");
    }

    @Test
    void refusesExternalEntitiesInTheText() throws IOException {
        byte[] entity = zip(Map.of("[Content_Types].xml", types(), "word/document.xml", utf8("<!DOCTYPE d [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"
                + "<w:document xmlns:w='w'><w:p><w:t>&x;</w:t></w:p></w:document>")));
        refused("a.docx", entity, "结构异常");
    }

    @Test
    void refusesWhatIsEncryptedDisguisedTooLongOrActive() throws IOException {
        byte[] locked;
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            locked = out.toByteArray();
        }
        refused("a.pdf", locked, "已加密");
        refused("a.docx", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1}, "已加密");
        refused("a.pdf", docx("<w:t>文</w:t>", Map.of()), "内容与扩展名不符");
        refused("a.docx", letter(), "内容与扩展名不符");
        refused("a.pdf", pdf(501), "超过 500 页");
        refused("a.docx", docx("<w:t>文</w:t>", Map.of("word/vbaProject.bin", new byte[10])), "含有宏");
        refused("a.docm", docx("<w:t>文</w:t>", Map.of()), "含有宏");
    }

    private static String read(String name, byte[] content) throws IOException {
        return texts.read(name, new ByteArrayInputStream(content));
    }

    private static void refused(String name, byte[] content, String because) {
        long start = System.nanoTime();
        assertThatThrownBy(() -> read(name, content)).isInstanceOf(Refusal.class).hasMessageContaining(because).hasMessageEndingWith("。");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
    }

    private static byte[] letter() {
        return LetterPdf.render(Letters.brief(), RenderOptions.issue(Instant.EPOCH));
    }

    private static byte[] pdf(int pages) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (int page = 0; page < pages; page++) {
                document.addPage(new PDPage());
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static byte[] docx(String paragraph, Map<String, byte[]> parts) throws IOException {
        Map<String, byte[]> all = new LinkedHashMap<>(Map.of("[Content_Types].xml", types()));
        all.put("word/document.xml", utf8("<w:document xmlns:w='w'><w:body><w:p>" + paragraph + "</w:p></w:body></w:document>"));
        all.putAll(parts);
        return zip(all);
    }

    private static byte[] ofd() throws IOException {
        return zip(Map.of("OFD.xml", utf8("<OFD/>")));
    }

    private static byte[] types() {
        return utf8("<Types><Override PartName='/word/document.xml' ContentType='" + WORD + ".main+xml'/></Types>");
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

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
