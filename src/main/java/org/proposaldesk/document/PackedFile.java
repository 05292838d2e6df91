package org.proposaldesk.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.proposaldesk.proposal.Refusal;

/**
 * Looks into a ZIP-based document (DOCX, XLSX, OFD) without trusting what it says about itself: sizes are counted while
 * unpacking, and nothing is kept.
 */
final class PackedFile {

    private static final int MEGABYTE = 1024 * 1024;
    private static final int MOST_ENTRIES = 2000;
    private static final long LARGEST_ENTRY = 50L * MEGABYTE;
    private static final long LARGEST_TOTAL = 200L * MEGABYTE;
    private static final int LARGEST_RATIO = 100;
    /** Relationships that only name an address to click on. */
    private static final String HYPERLINK = "/relationships/hyperlink";

    private final ZipFile zip;
    private final long packedSize;
    private final byte[] buffer = new byte[64 * 1024];
    private final Set<String> names = new HashSet<>();
    private long total;
    private boolean documentDeclared;

    private PackedFile(ZipFile zip, long packedSize) {
        this.zip = zip;
        this.packedSize = packedSize;
    }

    /**
     * Reads the whole file.
     *
     * @throws Refusal if it is hostile, broken or not of this kind
     */
    static void inspect(Path file, long size, FileKind kind) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            new PackedFile(zip, size).inspect(kind);
        } catch (ZipException | IllegalArgumentException broken) {
            throw broken();
        }
    }

    private void inspect(FileKind kind) throws IOException {
        if (zip.size() > MOST_ENTRIES) {
            throw refuse("内含文件超过 2000 个，没有上传。请另存为普通文档后重试。");
        }
        Enumeration<? extends ZipEntry> entries = zip.entries();
        while (entries.hasMoreElements()) {
            ZipEntry entry = entries.nextElement();
            String name = entry.getName().toLowerCase(Locale.ROOT);
            checkName(name);
            count(entry);
            if (kind != FileKind.OFD) {
                checkOfficePart(entry, name, kind);
            }
        }
        boolean complete = switch (kind) {
            case DOCX -> documentDeclared && names.contains("word/document.xml");
            case XLSX -> documentDeclared && names.contains("xl/workbook.xml");
            default -> names.contains("ofd.xml");
        };
        if (!complete) {
            throw refuse("的内容与扩展名不符，没有上传。请用原软件打开后另存，再上传。");
        }
    }

    private void checkName(String name) {
        if (name.contains("..") || name.contains("\\") || name.startsWith("/") || name.indexOf(':') >= 0 || name.indexOf('\0') >= 0) {
            throw refuse("内含不安全的路径，没有上传。请用原软件打开后另存，再上传。");
        }
        if (!names.add(name)) {
            throw broken();
        }
    }

    private void count(ZipEntry entry) throws IOException {
        long size = 0;
        try (InputStream content = zip.getInputStream(entry)) {
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                size += read;
                total += read;
                if (size > LARGEST_ENTRY || total > LARGEST_TOTAL || total > MEGABYTE && total > LARGEST_RATIO * packedSize) {
                    throw refuse("展开后过大，可能是恶意文件，没有上传。请用原软件打开后另存，再上传。");
                }
                if (Thread.currentThread().isInterrupted()) {
                    throw refuse("检查超时，没有上传。请拆分或精简文件后重试。");
                }
            }
        }
    }

    private void checkOfficePart(ZipEntry entry, String name, FileKind kind) throws IOException {
        if (name.endsWith("vbaproject.bin") || name.endsWith("vbadata.xml") || name.contains("/macrosheets/")) {
            throw macros();
        }
        if (name.contains("/embeddings/") || name.contains("/activex/") || name.contains("oleobject")) {
            throw embedded();
        }
        if (name.endsWith("/connections.xml")) {
            throw external();
        }
        if (name.equals("[content_types].xml")) {
            readElements(entry, reader -> checkContentType(attribute(reader, "ContentType"), kind));
        } else if (name.endsWith(".rels")) {
            readElements(entry, PackedFile::checkRelationship);
        }
    }

    private void checkContentType(String type, FileKind kind) {
        String lower = type.toLowerCase(Locale.ROOT);
        if (lower.contains("macroenabled") || lower.contains("vbaproject") || lower.contains("macrosheet")) {
            throw macros();
        }
        if (lower.contains("oleobject") || lower.contains("activex")) {
            throw embedded();
        }
        documentDeclared |= lower.equals(kind.mediaType() + ".main+xml");
    }

    private static void checkRelationship(XMLStreamReader reader) {
        if (!attribute(reader, "TargetMode").strip().equalsIgnoreCase("External")) {
            return;
        }
        String target = attribute(reader, "Target").strip().toLowerCase(Locale.ROOT);
        boolean address = target.startsWith("http://") || target.startsWith("https://") || target.startsWith("mailto:");
        if (!address || !attribute(reader, "Type").endsWith(HYPERLINK)) {
            throw external();
        }
    }

    private interface Element {
        void read(XMLStreamReader reader);
    }

    private void readElements(ZipEntry entry, Element element) throws IOException {
        XMLInputFactory xml = XMLInputFactory.newDefaultFactory();
        xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try (InputStream content = zip.getInputStream(entry)) {
            XMLStreamReader reader = xml.createXMLStreamReader(content);
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.DTD) {
                    throw broken();
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    element.read(reader);
                }
            }
        } catch (XMLStreamException malformed) {
            throw broken();
        }
    }

    private static String attribute(XMLStreamReader reader, String name) {
        String value = reader.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    private static Refusal macros() {
        return refuse("含有宏，没有上传。请另存为不含宏的文档（.docx 或 .xlsx）后重试。");
    }

    private static Refusal embedded() {
        return refuse("嵌入了其他文件或控件，没有上传。请删除嵌入对象，把它们作为单独的附件上传。");
    }

    private static Refusal external() {
        return refuse("引用了外部内容，没有上传。请断开外部链接、把内容粘贴进文档后重试。");
    }

    private static Refusal broken() {
        return refuse("已损坏或结构异常，没有上传。请用原软件打开后另存，再上传。");
    }

    private static Refusal refuse(String reason) {
        return new Refusal(UploadInspector.RULE, "文件" + reason);
    }
}
