package org.proposaldesk.letter.ofd;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** The files of an OFD in one ZIP (GB/T 33190-2016 clause 6), each under its path from the root, for example /OFD.xml. */
public final class OfdPackage {

    /** Where every reader starts. */
    public static final String ENTRY = "/OFD.xml";

    private static final int MOST_FILES = 2000;
    private static final int MOST_BYTES = 50 << 20;
    /** Every file of a package bears it, so that the same letter gives the same bytes. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final Map<String, byte[]> files;

    public OfdPackage(Map<String, byte[]> files) {
        this.files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
    }

    /**
     * Reads a package of any origin.
     *
     * @throws InvalidOfd when it is no ZIP with an OFD.xml, or is encrypted, larger than 50 MB unpacked or ambiguous
     */
    public static OfdPackage read(byte[] zip) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        int room = MOST_BYTES;
        try (ZipFile archive = ZipFile.builder().setByteArray(zip).get()) {
            for (ZipArchiveEntry entry : Collections.list(archive.getEntries())) {
                if (entry.isDirectory()) {
                    continue;
                }
                String path = path(entry.getName());
                if (files.size() == MOST_FILES || !archive.canReadEntryData(entry)) {
                    throw new InvalidOfd("OFD文件已加密或包含的文件超过" + MOST_FILES + "个，无法读取。");
                }
                byte[] file;
                try (InputStream content = archive.getInputStream(entry)) {
                    file = content.readNBytes(room + 1);
                }
                if (file.length > room) {
                    throw new InvalidOfd("OFD文件解压后超过" + (MOST_BYTES >> 20) + "MB，无法读取。");
                }
                room -= file.length;
                if (files.put(path, file) != null) {
                    throw new InvalidOfd("OFD文件中有两个“" + path + "”，无法确定以哪个为准。");
                }
            }
        } catch (IOException e) {
            throw new InvalidOfd("文件已损坏或不是OFD格式（ZIP压缩包），无法读取。");
        }
        if (!files.containsKey(ENTRY)) {
            throw new InvalidOfd("压缩包中没有OFD.xml，不是OFD文件。");
        }
        return new OfdPackage(files);
    }

    private static String path(String name) {
        String path = name.startsWith("/") ? name : "/" + name;
        if ((path + "/").contains("/../") || path.contains("//")) {
            throw new InvalidOfd("OFD文件中的路径“" + name + "”不规范，无法读取。");
        }
        return path;
    }

    /** All files in the order in which they stand in the package. */
    public Map<String, byte[]> files() {
        return files;
    }

    /** The bytes of a file. */
    public byte[] file(String path) {
        byte[] file = files.get(path);
        if (file == null) {
            throw new InvalidOfd("OFD文件中缺少“" + path + "”。");
        }
        return file;
    }

    /** The package with one more file, or with this one instead of the one at its path. */
    public OfdPackage with(String path, byte[] file) {
        Map<String, byte[]> all = new LinkedHashMap<>(files);
        all.put(path, file);
        return new OfdPackage(all);
    }

    /** Root element of an XML file, read without anything from outside. */
    public Element xml(String path) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            return builder.parse(new ByteArrayInputStream(file(path))).getDocumentElement();
        } catch (SAXException | IOException e) {
            throw new InvalidOfd("OFD文件中的“" + path + "”不是有效的XML，无法读取。");
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("The XML parser of the platform lacks a security feature", e);
        }
    }

    /** The package as a ZIP file. */
    public byte[] toZip() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey().substring(1));
                entry.setTimeLocal(NO_TIME);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The OFD cannot be written to memory", e);
        }
        return bytes.toByteArray();
    }
}
