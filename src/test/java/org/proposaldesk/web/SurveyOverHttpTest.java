package org.proposaldesk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a proposer reads who has not got the whole link. */
@OverHttp
class SurveyOverHttpTest {

    @LocalServerPort
    private int port;

    @Test
    void aLinkThatWasCopiedInPartLeadsToThePageThatSaysSo() throws Exception {
        Program anybody = new Program(port, null);
        HttpResponse<byte[]> page = anybody.get("/survey/AbC-123_x");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        HttpResponse<byte[]> content = anybody.get("/survey/AbC-123_x/content");
        assertThat(content.statusCode()).isEqualTo(404);
        assertThat(new String(content.body(), StandardCharsets.UTF_8)).contains("链接无效，请核对答复所附的链接。");
        assertThat(anybody.get("/survey/survey.css").headers().firstValue("Content-Type").orElseThrow()).startsWith("text/css");
    }
}
