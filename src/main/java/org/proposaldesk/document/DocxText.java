package org.proposaldesk.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Set;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The running text of a DOCX (ISO/IEC 29500 part 1), read as a stream: one line for each paragraph, cells of a row apart. */
final class DocxText {

    private static final String BODY = "word/document.xml";
    /** Elements whose text is not shown: deleted, moved away, codes of fields, and second copies of drawings. */
    private static final Set<String> HIDDEN = Set.of("del", "moveFrom", "instrText", "delText", "Fallback", "pPr", "rPr", "sectPr");

    private DocxText() {}

    static String read(Path file) throws IOException {
        XMLInputFactory xml = XMLInputFactory.newDefaultFactory();
        xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try (ZipFile zip = new ZipFile(file.toFile()); InputStream content = zip.getInputStream(zip.getEntry(BODY))) {
            XMLStreamReader reader = xml.createXMLStreamReader(content);
            StringBuilder text = new StringBuilder();
            while (reader.hasNext()) {
                reader.next();
                append(reader, text);
                if (text.length() > DocumentText.MOST_CHARACTERS) {
                    throw DocumentText.tooLong();
                }
            }
            return text.toString();
        } catch (XMLStreamException malformed) {
            throw UploadInspector.refuse("文件已损坏或结构异常，没有上传。请用原软件打开后另存，再上传。");
        }
    }

    private static void append(XMLStreamReader reader, StringBuilder text) throws XMLStreamException {
        switch (reader.getEventType()) {
            case XMLStreamConstants.DTD -> throw new XMLStreamException("A document has no document type");
            case XMLStreamConstants.START_ELEMENT -> {
                switch (reader.getLocalName()) {
                    case "tab" -> text.append('\t');
                    case "br", "cr" -> text.append('\n');
                    default -> {
                        if (HIDDEN.contains(reader.getLocalName())) {
                            skip(reader);
                        }
                    }
                }
            }
            case XMLStreamConstants.END_ELEMENT -> text.append(reader.getLocalName().equals("p") ? "\n" : "");
            case XMLStreamConstants.CHARACTERS -> text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
            default -> {
                // comments and instructions say nothing to the reader
            }
        }
    }

    /** Goes to the end of the current element. */
    private static void skip(XMLStreamReader reader) throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int event = reader.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }
}
