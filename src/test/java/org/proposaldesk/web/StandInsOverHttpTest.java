package org.proposaldesk.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** R57 over HTTP: who may enter, see and end delegations and absences, and who may hand over. */
@OverHttp
class StandInsOverHttpTest {

    private static final String STAND_INS = "/bureau/api/stand-ins";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @AfterEach
    void nobodyStandsIn() {
        jdbc.sql("delete from proposal_desk.stand_in").update();
    }

    private HttpResponse<byte[]> enter(String by, String kind, String principal, String substitute, String basis) throws Exception {
        LocalDate today = LocalDate.now(clock);
        String scope = kind.equals("DELEGATION") ? "{\"signingOnly\":true,\"kind\":null,\"assistOnly\":false,\"keyItems\":false}" : "null";
        return new Program(port, by).post(STAND_INS, "application/json", """
                {"kind":"%s","principal":"%s","substitute":"%s","firstDay":"%s","lastDay":"%s","basis":"%s","scope":%s}"""
                .formatted(kind, principal, substitute, today, today.plusDays(2), basis, scope));
    }

    private JsonNode page(String person) throws Exception {
        return Program.json(new Program(port, person).get(STAND_INS));
    }

    @Test
    void everybodyEntersHisOwnAbsenceAndSeesWhatNamesHim() throws Exception {
        assertThat(new Program(port, null).get(STAND_INS).statusCode()).isEqualTo(401);
        assertThat(enter("hightech", "ABSENCE", "hightech", "hightech.head", "年休假").statusCode()).isEqualTo(204);
        JsonNode entry = page("hightech.head").path("entries").get(0);
        assertThat(entry.path("principalName").asText()).isEqualTo("高新承办");
        assertThat(entry.path("stateLabel").asText()).isEqualTo("生效中");
        assertThat(entry.path("mayEnd").asBoolean()).as("the substitute does not end it").isFalse();
        assertThat(page("planning").path("entries")).isEmpty();
        assertThat(page("planning").path("people")).singleElement().satisfies(one -> assertThat(one.path("id").asText()).isEqualTo("planning"));
        assertThat(page("office").path("people")).hasSizeGreaterThan(10);

        String end = STAND_INS + "/" + entry.path("id").asText() + "/end";
        assertThat(new Program(port, "planning").post(end, "application/json", "{}").statusCode()).isEqualTo(422);
        assertThat(new Program(port, "hightech").post(end, "application/json", "{}").statusCode()).isEqualTo(204);
        assertThat(page("hightech").path("entries").get(0).path("stateLabel").asText()).isEqualTo("已提前终止");
    }

    @Test
    void aDelegationNeedsThePersonOrThePaper() throws Exception {
        HttpResponse<byte[]> stranger = enter("hightech", "DELEGATION", "zhang.jun", "deputy", "");
        assertThat(stranger.statusCode()).isEqualTo(422);
        assertThat(Program.json(stranger).path("detail").asText()).contains("不能替他人委托");
        assertThat(enter("admin", "DELEGATION", "zhang.jun", "deputy", "株科委托1号").statusCode()).as("no business right").isEqualTo(422);
        assertThat(enter("office", "DELEGATION", "zhang.jun", "deputy", "").statusCode()).isEqualTo(422);
        assertThat(enter("office", "DELEGATION", "zhang.jun", "deputy", "株科委托〔2026〕1号").statusCode()).isEqualTo(204);
        assertThat(page("zhang.jun").path("entries").get(0).path("scope").asText()).isEqualTo("仅签发，不含重点件");
        assertThat(enter("zhang.jun", "DELEGATION", "zhang.jun", "hightech", "").statusCode()).isEqualTo(422);
        assertThat(new Program(port, "office").post(STAND_INS, "application/json", "{}").statusCode()).isEqualTo(422);
    }

    @Test
    void handingOverIsForTheOfficeAndAdministrators() throws Exception {
        String wanted = "{\"from\":\"hightech\",\"to\":\"hightech.head\"}";
        assertThat(new Program(port, "deputy").post("/bureau/api/hand-overs/preview", "application/json", wanted).statusCode()).isEqualTo(422);
        assertThat(new Program(port, "admin").post("/bureau/api/hand-overs/preview", "application/json", wanted).statusCode()).isEqualTo(200);
        assertThat(page("admin").path("mayHandOver").asBoolean()).isTrue();
        assertThat(page("deputy").path("mayHandOver").asBoolean()).isFalse();
        assertThat(page("deputy").path("leavers")).isEmpty();
    }
}
