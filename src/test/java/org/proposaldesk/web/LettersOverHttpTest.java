package org.proposaldesk.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Letters of any bureau over the interface: read, checked, printed. */
@OverHttp
class LettersOverHttpTest {

    private static final String LETTERS = "/bureau/api/letters/";
    private static final String TEXT = "text/plain;charset=UTF-8";
    private static final String JSON = "application/json";
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String LETTER = """
            A类
            同意公开
            云溪市科学技术局文件
            云科函〔2025〕7号　　　　签发人：林远
            关于云溪市政协六届四次会议第106号提案的答复
            尊敬的陈静委员：
            您提出的“关于扶持科技型中小企业的提案”收悉。经研究，现答复如下：
            一、关于设立引导资金的建议
            我局已设立引导资金，去年支持企业二十家。
            二、关于开放实验室的建议
            全市重点实验室每月开放一次，并管理辦法。
            感谢您对科技工作的关心和支持。
            承办负责人：林远
            承 办 人：周一
            联系电话：0731-12345678
            云溪市科学技术局
            2025年6月9日
            """;
    private static final String MINIMAL = "{\"title\":\"关于开放实验室的答复\",\"salutation\":\"尊敬的陈静委员：\",\"blocks\":[\"实验室每月开放一次。\"]}";

    @LocalServerPort
    private int port;

    private Program staff;

    @BeforeEach
    void somebodyOfTheStaff() {
        staff = new Program(port, "zhou.nanping");
    }

    @Test
    void strangersAreNotLetIn() throws Exception {
        for (String what : List.of("parse", "check", "render")) {
            assertThat(new Program(port, null).post(LETTERS + what, TEXT, LETTER).statusCode()).isEqualTo(401);
        }
    }

    @Test
    void aTextIsReadIntoItsFields() throws Exception {
        HttpResponse<byte[]> answer = staff.post(LETTERS + "parse", TEXT, LETTER);
        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode read = Program.json(answer);
        assertThat(read.path("kind").asText()).isEqualTo("proposal-reply");
        assertThat(read.path("category").asText()).isEqualTo("A");
        assertThat(read.path("documentNumber").asText()).isEqualTo("云科函〔2025〕7号");
        assertThat(read.path("number").asText()).isEqualTo("106");
        assertThat(read.path("addressees")).extracting(JsonNode::asText).containsExactly("陈静");
        assertThat(read.path("sections")).hasSize(2);
        JsonNode place = read.path("spans").path("phone").get(0);
        assertThat(LETTER.substring(place.path("start").asInt(), place.path("end").asInt())).isEqualTo("0731-12345678");
        assertThat(read.fieldNames()).toIterable().contains("kind", "category", "publication", "issuer", "documentNumber", "signer", "session",
                "number", "title", "addressees", "proposalTitle", "sections", "leadPerson", "handler", "phone", "date", "spans");
    }

    @Test
    void whatIsAbsentIsNull() throws Exception {
        JsonNode read = Program.json(staff.post(LETTERS + "parse", TEXT, "今天开会讨论了开放实验室的事情。"));
        assertThat(read.path("date").isNull()).isTrue();
        assertThat(read.path("addressees")).isEmpty();
    }

    @Test
    void oldEncodingsAreRead() throws Exception {
        byte[] old = LETTER.getBytes(Charset.forName("GBK"));
        assertThat(Program.json(staff.post(LETTERS + "parse", "text/plain", old)).path("number").asText()).isEqualTo("106");
        assertThat(Program.json(staff.post(LETTERS + "parse", "text/plain;charset=GBK", old)).path("number").asText()).isEqualTo("106");
    }

    @Test
    void filesThatWePrintAreRead() throws Exception {
        for (Map.Entry<String, String> format : Map.of("pdf", "application/pdf", "docx", DOCX).entrySet()) {
            HttpResponse<byte[]> file = staff.post(LETTERS + "render?format=" + format.getKey(), TEXT, LETTER);
            assertThat(file.statusCode()).as(format.getKey()).isEqualTo(200);
            JsonNode raw = Program.json(staff.post(LETTERS + "parse", format.getValue(), file.body()));
            JsonNode uploaded = Program.json(staff.upload(LETTERS + "parse", Map.of("letter." + format.getKey(), file.body())));
            for (JsonNode read : List.of(raw, uploaded)) {
                assertThat(read.path("title").asText()).isEqualTo("关于云溪市政协六届四次会议第106号提案的答复");
                assertThat(read.path("addressees").get(0).asText()).isEqualTo("陈静");
            }
        }
    }

    @Test
    void slipsAreFoundWithTheirPlaces() throws Exception {
        JsonNode findings = Program.json(staff.post(LETTERS + "check", TEXT, LETTER));
        assertThat(findings).anySatisfy(finding -> {
            assertThat(finding.path("text").asText()).isEqualTo("辦");
            assertThat(finding.path("suggestion").asText()).isEqualTo("办");
            assertThat(LETTER.substring(finding.path("start").asInt(), finding.path("end").asInt())).isEqualTo("辦");
            assertThat(finding.path("rule").asText()).isNotEmpty();
            assertThat(finding.path("reason").asText()).isNotEmpty();
        });
        JsonNode inLetter = Program.json(staff.post(LETTERS + "check", JSON, MINIMAL.replace("每月开放", "每月按管理辦法开放")));
        assertThat(inLetter).anySatisfy(finding -> {
            assertThat(finding.path("place").asText()).isEqualTo("blocks[0].text");
            assertThat(finding.path("start").asInt()).isEqualTo(8);
        });
    }

    @ParameterizedTest
    @CsvSource({"pdf, application/pdf, %PDF", "ofd, application/ofd, PK", "docx, " + DOCX + ", PK"})
    void aLetterIsPrintedInEveryFormat(String format, String type, String magic) throws Exception {
        HttpResponse<byte[]> answer = staff.post(LETTERS + "render?format=" + format, JSON, MINIMAL);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith(type);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(new String(answer.body(), StandardCharsets.ISO_8859_1)).startsWith(magic);
    }

    @Test
    void anUnsignedLetterIsADraft() throws Exception {
        assertThat(text(staff.post(LETTERS + "render", JSON, MINIMAL).body())).contains("草稿", "株洲市科学技术局", "实验室每月开放一次。");
        assertThat(text(staff.post(LETTERS + "render", JSON, MINIMAL.replace("{\"title", "{\"date\":\"2025-06-09\",\"title")).body()))
                .contains("2025年6月9日").doesNotContain("草稿");
    }

    @Test
    void whatIsMissingIsNamed() throws Exception {
        HttpResponse<byte[]> answer = staff.post(LETTERS + "render", JSON, "{\"title\":\"关于开放实验室的答复\"}");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        JsonNode problem = Program.json(answer);
        assertThat(problem.path("rule").asText()).isEqualTo("R32");
        assertThat(problem.path("errors")).extracting(error -> error.path("field").asText()).containsExactly("salutation", "blocks");
        assertThat(problem.path("detail").asText()).contains("主送", "正文");

        JsonNode text = Program.json(staff.post(LETTERS + "render", TEXT, "尊敬的陈静委员：\n实验室每月开放一次。"));
        assertThat(text.path("status").asInt()).isEqualTo(422);
        assertThat(text.path("detail").asText()).contains("缺少", "标题").doesNotContain("主送");
    }

    @Test
    void aTextWithoutRedMarkAndSignatureIsPrintedForTheOrganThatItNames() throws Exception {
        String bare = LETTER.replace("云溪市科学技术局文件\n", "").replace("云溪市科学技术局\n2025年6月9日\n", "");
        HttpResponse<byte[]> own = staff.post(LETTERS + "render", TEXT, bare);
        assertThat(own.statusCode()).as(new String(own.body(), StandardCharsets.UTF_8)).isEqualTo(200);
        assertThat(text(own.body())).contains("草稿", "去年支持企业二十家");
        String marked = LETTER.replace("云溪市科学技术局\n2025年6月9日\n", "");
        assertThat(text(staff.post(LETTERS + "render", TEXT, marked).body())).contains("云溪市科学技术局");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "[]", "null", "{", "\"信\"", "{\"title\":1}",
        "{\"title\":\"答复\",\"salutation\":\"某人：\",\"blocks\":[null]}",
        "{\"title\":\"答复\",\"salutation\":\"某人：\",\"blocks\":[{\"level\":9,\"text\":\"一\"}]}",
        "{\"title\":\"答复\",\"salutation\":\"某人\",\"blocks\":[\"一\"]}",
        "{\"title\":\"答复\",\"salutation\":\"某人：\",\"blocks\":[\"一\"],\"colour\":\"red\"}",
        "{\"title\":\"答复\",\"salutation\":\"某人：\",\"blocks\":[\"一\"],\"date\":\"tomorrow\"}",
        "{\"title\":\"答复\",\"salutation\":\"某人：\",\"blocks\":\"一\"}",
        "{\"title\":\"答复\",\"salutation\":\"某人：\",\"blocks\":[\"一\\u0000\"]}",
        "{\"title\":\"答复\",\"salutation\":\"某人：\",\"blocks\":[\"一\"],\"attachments\":[null],\"signers\":[null]}",
    })
    void aWrongLetterIsTheCallersMistake(String letter) throws Exception {
        HttpResponse<byte[]> answer = staff.post(LETTERS + "render", JSON, letter);
        assertThat(answer.statusCode()).as(new String(answer.body(), StandardCharsets.UTF_8)).isEqualTo(422);
        assertThat(Program.json(answer).path("detail").asText()).matches(".*\\p{IsHan}.*");
    }

    @Test
    void aCharacterThatNoFontHasIsNamed() throws Exception {
        JsonNode problem = Program.json(staff.post(LETTERS + "render", JSON, MINIMAL.replace("每月", "每𓀀月")));
        assertThat(problem.path("rule").asText()).isEqualTo("R38");
        assertThat(problem.path("detail").asText()).contains("𓀀");
    }

    @Test
    void hostileAndHugeFilesAreRefused() throws Exception {
        byte[] notPdf = "<html>".getBytes(StandardCharsets.UTF_8);
        assertThat(staff.post(LETTERS + "parse", "application/pdf", notPdf).statusCode()).isEqualTo(422);
        assertThat(staff.post(LETTERS + "parse", DOCX, notPdf).statusCode()).isEqualTo(422);
        assertThat(staff.upload(LETTERS + "parse", Map.of("letter.exe", notPdf)).statusCode()).isEqualTo(422);
        assertThat(staff.post(LETTERS + "parse", "image/png", notPdf).statusCode()).isEqualTo(415);
        for (String what : List.of("parse", "check", "render")) {
            HttpResponse<byte[]> huge = staff.post(LETTERS + what, TEXT, new byte[1024 * 1024 + 1]);
            assertThat(huge.statusCode()).isEqualTo(413);
            assertThat(Program.json(huge).path("detail").asText()).contains("1 MB");
        }
        assertThat(staff.post(LETTERS + "render?format=exe", JSON, MINIMAL).statusCode()).isEqualTo(404);
    }

    @Test
    void r37TheAdministratorSeesWhichFontServesWhat() throws Exception {
        assertThat(staff.get("/bureau/api/fonts").statusCode()).isEqualTo(403);
        JsonNode report = Program.json(new Program(port, "admin").get("/bureau/api/fonts"));
        assertThat(report.path("conforms").asBoolean()).isFalse();
        assertThat(report.path("served")).extracting(one -> one.path("role").asText()).contains("仿宋", "小标宋");
        assertThat(report.path("served")).allSatisfy(one -> assertThat(one.path("face").asText()).isNotEmpty());
    }

    @Test
    void theDescriptionTellsOfThem() throws Exception {
        JsonNode paths = Program.json(new Program(port, null).get("/bureau/api/openapi.json")).path("paths");
        assertThat(paths.fieldNames()).toIterable().contains(LETTERS + "parse", LETTERS + "check", LETTERS + "render",
                "/bureau/api/archive/letters", "/bureau/api/archive/imports");
    }

    private static String text(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
