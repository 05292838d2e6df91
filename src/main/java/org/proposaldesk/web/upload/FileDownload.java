package org.proposaldesk.web.upload;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.proposaldesk.document.FileKind;
import org.proposaldesk.document.FileName;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Sends a stored file so that no browser takes it for a page. */
public final class FileDownload {

    private FileDownload() {}

    /**
     * The answer that carries the file.
     *
     * @param name      name offered for saving
     * @param mediaType as it was stored; one that is not accepted for uploads is sent as plain bytes
     */
    public static ResponseEntity<byte[]> of(String name, String mediaType, byte[] content) {
        Optional<FileKind> kind = FileKind.ofMediaType(mediaType);
        ContentDisposition.Builder disposition =
                kind.filter(FileKind::isShownByBrowser).isPresent() ? ContentDisposition.inline() : ContentDisposition.attachment();
        HttpHeaders headers = new HttpHeaders();
        headers.setContentDisposition(disposition.filename(FileName.clean(name), StandardCharsets.UTF_8).build());
        headers.setContentType(kind.map(FileKind::mediaType).map(MediaType::parseMediaType).orElse(MediaType.APPLICATION_OCTET_STREAM));
        headers.set("X-Content-Type-Options", "nosniff");
        return ResponseEntity.ok().headers(headers).body(content);
    }
}
