package org.proposaldesk.web.upload;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.proposaldesk.document.FileKind;
import org.springframework.http.HttpHeaders;

class FileDownloadTest {

    @Test
    void downloadsNeverBecomePages() {
        HttpHeaders pdf = FileDownload.of("复函\".pdf", "application/pdf", new byte[1]).getHeaders();
        assertThat(pdf.getFirst("Content-Disposition")).startsWith("inline; ").contains("filename*=UTF-8''%E5").doesNotContain("\r", "\n");
        assertThat(pdf.getFirst("X-Content-Type-Options")).isEqualTo("nosniff");

        HttpHeaders page = FileDownload.of("a.html", "text/html", new byte[1]).getHeaders();
        assertThat(page.getFirst("Content-Disposition")).startsWith("attachment");
        assertThat(page.getFirst("Content-Type")).isEqualTo("application/octet-stream");

        HttpHeaders word = FileDownload.of("a.docx", FileKind.DOCX.mediaType(), new byte[1]).getHeaders();
        assertThat(word.getFirst("Content-Disposition")).startsWith("attachment");
    }
}
