package org.proposaldesk.letter.docx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.ooxml.POIXMLTypeLoader;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageProperties;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xwpf.usermodel.XWPFRelation;
import org.apache.xmlbeans.XmlObject;
import org.proposaldesk.letter.Letter;

/** The package around a document: its parts, how they relate, title and times. The same parts give the same bytes. */
final class DocxFile {

    private final OPCPackage file = OPCPackage.create(OutputStream.nullOutputStream());
    private final PackagePart document;

    DocxFile(Letter letter, Instant time) {
        document = part(XWPFRelation.DOCUMENT, 0);
        file.addRelationship(document.getPartName(), TargetMode.INTERNAL, PackageRelationshipTypes.CORE_DOCUMENT);
        properties(letter, time);
        add(XWPFRelation.STYLES, 0, FixedPart.STYLES.bytes());
        add(XWPFRelation.SETTINGS, 0, FixedPart.SETTINGS.bytes());
        add(XWPFRelation.FONT_TABLE, 0, FixedPart.FONTS.bytes());
    }

    private void properties(Letter letter, Instant time) {
        try {
            PackageProperties properties = file.getPackageProperties();
            properties.setTitleProperty(letter.title());
            properties.setCreatorProperty(letter.signature());
            properties.setLanguageProperty("zh-CN");
            properties.setCreatedProperty(Optional.of(Date.from(time)));
            properties.setModifiedProperty(Optional.of(Date.from(time)));
        } catch (InvalidFormatException e) {
            throw new IllegalStateException("A new package has properties", e);
        }
    }

    /**
     * Adds a part beside the document.
     *
     * @param number which one of its kind, for kinds that may occur more than once
     * @return the id by which the document refers to it
     */
    String add(XWPFRelation kind, int number, byte[] content) {
        PackagePart part = part(kind, number);
        try (OutputStream out = part.getOutputStream()) {
            out.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return document.addRelationship(part.getPartName(), TargetMode.INTERNAL, kind.getRelation()).getId();
    }

    /** A part of the document as bytes. */
    static byte[] bytes(XmlObject xml) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            xml.save(bytes, POIXMLTypeLoader.DEFAULT_XML_OPTIONS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The whole file. */
    byte[] pack(XmlObject documentXml) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = document.getOutputStream()) {
            out.write(bytes(documentXml));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try (TimelessZip zip = new TimelessZip(bytes)) {
            file.save(zip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        file.revert();
        return bytes.toByteArray();
    }

    private PackagePart part(XWPFRelation kind, int number) {
        try {
            return file.createPart(PackagingURIHelper.createPartName(kind.getFileName(number)), kind.getContentType());
        } catch (InvalidFormatException e) {
            throw new IllegalStateException("Names of parts are fixed", e);
        }
    }

    /** An archive whose entries all have the same time; a month after the first that archives know, to be one in every time zone. */
    private static final class TimelessZip extends ZipArchiveOutputStream {

        private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

        TimelessZip(OutputStream out) {
            super(out);
        }

        @Override
        public void putArchiveEntry(ZipArchiveEntry entry) throws IOException {
            entry.setTime(TIME.atZone(ZoneId.systemDefault()).toInstant().toEpochMilli());
            super.putArchiveEntry(entry);
        }
    }
}
