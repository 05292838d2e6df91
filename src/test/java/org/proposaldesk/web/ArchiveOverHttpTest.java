package org.proposaldesk.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The office imports letters of earlier years, the staff find them. Each test has letters of its own. */
@OverHttp
class ArchiveOverHttpTest {

    private static final String IMPORTS = "/bureau/api/archive/imports";

    @LocalServerPort
    private int port;

    private Program office;
    private Program staff;

    @BeforeEach
    void people() {
        office = new Program(port, "office");
        staff = new Program(port, "zhou.nanping");
    }

    @Test
    void onlyTheOfficeImportsAndOnlyTheStaffRead() throws Exception {
        Map<String, byte[]> files = Map.of("a.txt", letter("11", "量子通信"));
        assertThat(staff.upload(IMPORTS, files).statusCode()).isEqualTo(403);
        assertThat(new Program(port, null).upload(IMPORTS, files).statusCode()).isEqualTo(401);
        assertThat(new Program(port, "admin").get("/bureau/api/archive/letters").statusCode()).isEqualTo(403);
        assertThat(Program.json(staff.get("/bureau/api/archive/letters")).path("mayImport").asBoolean()).isFalse();
        assertThat(Program.json(office.get("/bureau/api/archive/letters")).path("mayImport").asBoolean()).isTrue();
    }

    @Test
    void whatWasLookedAtIsKeptOnlyWhenAsked() throws Exception {
        byte[] pack = zip(StandardCharsets.UTF_8, Map.of("旧文/2019/沼气.txt", letter("21", "沼气利用")));
        JsonNode looked = Program.json(office.upload(IMPORTS, Map.of("old.zip", pack)));
        assertThat(looked.path("kept").asBoolean()).isFalse();
        assertThat(looked.path("fresh").asInt()).isEqualTo(1);
        assertThat(looked.path("rows").get(0).path("number").asText()).isEqualTo("21");
        assertThat(found("沼气利用")).isEmpty();

        JsonNode kept = Program.json(office.upload(IMPORTS + "?keep=true", Map.of("old.zip", pack)));
        assertThat(kept.path("fresh").asInt()).isEqualTo(1);
        JsonNode letter = found("沼气利用").get(0);
        assertThat(letter.path("source").asText()).isEqualTo("旧文/2019/沼气.txt");
        assertThat(letter.path("own").asBoolean()).isFalse();
        assertThat(Program.json(staff.get("/bureau/api/archive/letters/" + letter.path("id").asText())).path("text").asText())
                .contains("我局推进沼气利用。");

        JsonNode again = Program.json(office.upload(IMPORTS + "?keep=true", Map.of("old.zip", pack)));
        assertThat(again.path("known").asInt()).isEqualTo(1);
        assertThat(found("沼气利用")).hasSize(1);
    }

    @Test
    void aBadFileStopsNoOther() throws Exception {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("好.txt", letter("31", "地热开发"));
        entries.put("同一份.txt", letter("31", "地热开发"));
        entries.put("../../越界.txt", letter("32", "地热勘探"));
        entries.put("零\u0001.txt", letter("34", "地热供暖"));
        entries.put("程序.exe", new byte[] {'M', 'Z'});
        entries.put("假.pdf", "不是 PDF".getBytes(StandardCharsets.UTF_8));
        entries.put("旧.doc", new byte[] {(byte) 0xD0, (byte) 0xCF});
        entries.put("空.txt", new byte[0]);
        entries.put("套.zip", zip(StandardCharsets.UTF_8, Map.of("内.txt", letter("33", "地热供暖"))));
        entries.put("__MACOSX/._好.txt", new byte[] {0});
        entries.put(".DS_Store", new byte[] {0});
        JsonNode report = Program.json(office.upload(IMPORTS + "?keep=true", Map.of("mixed.zip", zip(Charset.forName("GBK"), entries))));
        assertThat(report.path("rows")).extracting(row -> row.path("file").asText() + " " + row.path("fate").asText()).containsExactly(
                "好.txt NEW", "同一份.txt KNOWN", "../../越界.txt NEW", "零.txt NEW", "程序.exe REFUSED", "假.pdf REFUSED", "旧.doc REFUSED", "空.txt REFUSED",
                "套.zip REFUSED");
        assertThat(report.path("rows")).filteredOn(row -> row.path("fate").asText().equals("REFUSED"))
                .allSatisfy(row -> assertThat(row.path("reason").asText()).matches(".*\\p{IsHan}.*"));
        assertThat(found("地热")).hasSize(3);
    }

    @Test
    void aFolderComesAsManyFiles() throws Exception {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int number = 0; number < 300; number++) {
            files.put("folder/" + number + ".txt", letter("4" + number, "潮汐发电"));
        }
        assertThat(Program.json(office.upload(IMPORTS + "?keep=true", files)).path("fresh").asInt()).isEqualTo(300);
    }

    @Test
    void tooManyFilesLeaveNothingBehind() throws Exception {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("0.txt", letter("50", "风能消纳"));
        for (int number = 1; number <= 2_000; number++) {
            entries.put(number + ".exe", new byte[] {1});
        }
        HttpResponse<byte[]> answer = office.upload(IMPORTS + "?keep=true", Map.of("many.zip", zip(StandardCharsets.UTF_8, entries)));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Program.json(answer).path("detail").asText()).contains("2000");
        assertThat(found("风能消纳")).isEmpty();
    }

    @Test
    void aBrokenPackIsRefused() throws Exception {
        JsonNode report = Program.json(office.upload(IMPORTS, Map.of("broken.zip", new byte[] {'P', 'K', 3, 4, 0, 0})));
        assertThat(report.path("refused").asInt()).isEqualTo(1);
        assertThat(report.path("rows").get(0).path("reason").asText()).contains("压缩包");
    }

    private JsonNode found(String query) throws Exception {
        return Program.json(staff.get("/bureau/api/archive/letters?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8))).path("letters");
    }

    private static byte[] letter(String number, String about) {
        return """
                关于云溪市政协六届四次会议第%s号提案的答复
                尊敬的陈静委员：
                您提出的“关于%s的提案”收悉，现答复如下：
                我局推进%s。
                云溪市科学技术局
                2019年6月9日
                """.formatted(number, about, about).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(Charset names, Map<String, byte[]> entries) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, names)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
