package org.proposaldesk.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import org.proposaldesk.proposal.Refusal;

/**
 * The text in a file from outside: plain text, DOCX or PDF. Paragraphs are lines; a file is inspected before it is read, and
 * reading is bounded in size and time.
 *
 * <p>Text that a file only shows as a picture, numbers that a word processor puts before paragraphs, and headers, footers and
 * notes of a DOCX are not read.
 */
public final class DocumentText implements AutoCloseable {

    /** Most characters that are read from one file; a book has about a million. */
    static final int MOST_CHARACTERS = 2_000_000;
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final UploadInspector inspector;
    private final BoundedWork work = new BoundedWork("document-text", LONGEST);

    public DocumentText(UploadInspector inspector) {
        this.inspector = inspector;
    }

    /**
     * Inspects a file and reads its text.
     *
     * @param sentName name of the file; its extension says which kind it should be
     * @throws Refusal        a Chinese sentence why the file is not taken or holds no text
     * @throws UploadTooLarge if it is larger than its kind may be
     */
    public String read(String sentName, InputStream content) throws IOException {
        try (InspectedFile file = inspector.inspect(sentName, content)) {
            return read(file);
        }
    }

    /**
     * Reads the text of a file that was inspected.
     *
     * @throws Refusal a Chinese sentence why it holds no text that can be read
     */
    public String read(InspectedFile file) throws IOException {
        String text = work.run(() -> extract(file.kind(), file.path()));
        if (text.isBlank()) {
            throw UploadInspector.refuse("文件中没有文字，没有上传。扫描件请先识别文字，或直接粘贴文字。");
        }
        return text;
    }

    @Override
    public void close() {
        work.close();
    }

    private static String extract(FileKind kind, Path file) throws IOException {
        String text = switch (kind) {
            case TEXT -> PlainText.read(file, MOST_CHARACTERS);
            case DOCX -> DocxText.read(file);
            case PDF -> PdfText.read(file);
            default -> throw UploadInspector.refuse("不能从这种文件读取文字，没有上传。请改用 PDF、DOCX 或 TXT 文件。");
        };
        if (text.length() > MOST_CHARACTERS) {
            throw tooLong();
        }
        return text;
    }

    static Refusal tooLong() {
        return UploadInspector.refuse("文件的文字超过 200 万字，没有上传。请拆分后分别上传。");
    }
}
