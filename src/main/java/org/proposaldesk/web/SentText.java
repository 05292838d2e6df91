package org.proposaldesk.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import org.proposaldesk.document.DocumentText;
import org.proposaldesk.document.UploadTooLarge;
import org.proposaldesk.proposal.Refusal;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** The text of a letter that a program sends: as it stands, or in a file, which is inspected before it is read. */
@Component
class SentText {

    /** Largest text or JSON in bytes; the longest letters have a hundredth of it. */
    private static final int LARGEST = 1024 * 1024;

    private final DocumentText documents;

    SentText(DocumentText documents) {
        this.documents = documents;
    }

    /**
     * The text in the body of a request.
     *
     * @throws UploadTooLarge when it is too large
     * @throws Refusal        when it is in no known encoding, or a file that is not taken
     */
    String of(HttpServletRequest request) throws IOException {
        MediaType type = MediaType.parseMediaType(request.getContentType());
        if (type.equalsTypeAndSubtype(MediaType.TEXT_PLAIN)) {
            return decoded(bytes(request), type.getCharset());
        }
        String name = type.equalsTypeAndSubtype(MediaType.APPLICATION_PDF) ? "letter.pdf" : "letter.docx";
        return documents.read(name, request.getInputStream());
    }

    /** The text in an uploaded file. */
    String of(MultipartFile file) throws IOException {
        try (InputStream content = file.getInputStream()) {
            return documents.read(file.getOriginalFilename(), content);
        }
    }

    /** The body of a request as it stands. */
    byte[] bytes(HttpServletRequest request) throws IOException {
        byte[] content = request.getInputStream().readNBytes(LARGEST + 1);
        if (content.length > LARGEST) {
            throw new UploadTooLarge("内容超过 1 MB，没有处理。请只提交一封信。");
        }
        return content;
    }

    /** In the charset that was named, else UTF-8, else what old programs write. */
    private static String decoded(byte[] content, Charset named) {
        Set<Charset> candidates = new LinkedHashSet<>();
        if (named != null) {
            candidates.add(named);
        }
        candidates.add(StandardCharsets.UTF_8);
        candidates.add(Charset.forName("GB18030"));
        for (Charset charset : candidates) {
            try {
                return charset.newDecoder().decode(ByteBuffer.wrap(content)).toString();
            } catch (CharacterCodingException other) {
                continue;
            }
        }
        throw new Refusal("upload", "看不懂这段文字的编码，请改用 UTF-8。");
    }
}
