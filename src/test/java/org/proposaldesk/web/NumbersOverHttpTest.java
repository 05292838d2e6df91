package org.proposaldesk.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.proposaldesk.deadline.Deadlines;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The register of numbers over the interface: who reads, who enters, and the file that office programs open. */
@OverHttp
class NumbersOverHttpTest {

    private static final String NUMBERS = "/bureau/api/numbers";

    @LocalServerPort
    private int port;

    private final int year = LocalDate.now(Deadlines.BEIJING).getYear() - 1;

    private String entry(int first, int last, String reason) {
        return "{\"series\":\"main\",\"year\":%d,\"first\":%d,\"last\":%d,\"state\":\"EXTERNAL\",\"reason\":\"%s\"}".formatted(year, first, last, reason);
    }

    @Test
    void theOfficeEntersAndThoseConcernedRead() throws Exception {
        Program office = new Program(port, "office");
        for (String person : new String[] {"supervisor", "seal", "zhang.jun", "zhou.nanping", "admin", "auditor"}) {
            for (String path : new String[] {"/entries", "/entries/taken-back"}) {
                assertThat(new Program(port, person).post(NUMBERS + path, "application/json", entry(1, 1, "文")).statusCode()).as(person).isEqualTo(403);
            }
        }
        for (String person : new String[] {"zhou.nanping", "admin"}) {
            assertThat(new Program(port, person).get(NUMBERS).statusCode()).as(person).isEqualTo(403);
            assertThat(new Program(port, person).get(NUMBERS + "/export.csv").statusCode()).as(person).isEqualTo(403);
        }
        for (String person : new String[] {"office", "reviewer", "seal", "deputy", "zhang.jun", "supervisor", "archivist", "auditor"}) {
            assertThat(Program.json(new Program(port, person).get(NUMBERS)).path("next").asText()).as(person).startsWith("株科办〔");
            assertThat(new Program(port, person).get(NUMBERS + "/export.csv").statusCode()).as(person).isEqualTo(200);
        }
        assertThat(new Program(port, null).get(NUMBERS).statusCode()).isEqualTo(401);

        assertThat(office.post(NUMBERS + "/entries", "application/json", entry(3, 4, "=1+1")).statusCode()).isEqualTo(204);
        JsonNode refused = Program.json(office.post(NUMBERS + "/entries", "application/json", entry(4, 5, "通知")));
        assertThat(refused.path("rule").asText()).isEqualTo("R22");
        JsonNode page = Program.json(new Program(port, "supervisor").get(NUMBERS + "?year=" + year));
        assertThat(page.path("next").asText()).isEqualTo("株科办〔" + year + "〕5号");
        assertThat(page.path("gaps").toString()).isEqualTo("[\"1–2\"]");
        assertThat(page.path("mayEnter").asBoolean()).isFalse();
        assertThat(page.path("rows").get(0).path("stateLabel").asText()).isEqualTo("外部占用");
        assertThat(Program.json(office.get(NUMBERS + "?year=" + year + "&query=nothing")).path("total").asInt()).isZero();
        assertThat(office.get(NUMBERS + "?series=other").statusCode()).isEqualTo(404);

        assertThat(office.post(NUMBERS + "/entries", "application/json", entry(9, 9, "误登")).statusCode()).isEqualTo(204);
        assertThat(office.post(NUMBERS + "/entries/taken-back", "application/json",
                "{\"series\":\"main\",\"year\":%d,\"first\":9,\"reason\":\"看错\"}".formatted(year)).statusCode()).isEqualTo(204);
        JsonNode takenBack = Program.json(new Program(port, "auditor").get(NUMBERS + "?year=" + year));
        assertThat(takenBack.path("next").asText()).isEqualTo("株科办〔" + year + "〕5号");
        assertThat(takenBack.at("/takenBack/0/entry").asText()).isEqualTo("误登");
        assertThat(takenBack.at("/takenBack/0/reason").asText()).isEqualTo("看错");
        assertThat(takenBack.path("mayEnter").asBoolean()).isFalse();

        String file = new String(office.get(NUMBERS + "/export.csv?year=" + year).body(), StandardCharsets.UTF_8);
        assertThat(file).startsWith("\uFEFF\"发文字号\"").contains("\"'=1+1\"", "\"1–2\",\"缺号\"", "9号\",\"已撤回\"");
    }
}
