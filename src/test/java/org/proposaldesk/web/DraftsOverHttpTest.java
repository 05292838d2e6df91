package org.proposaldesk.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Versions, conflicts and passages as programs and forms meet them: who may, and in which words a refusal comes. */
@OverHttp
class DraftsOverHttpTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TYPE = "application/json";

    @LocalServerPort
    private int port;

    @Autowired
    private TaskService tasks;

    private String task;
    private Program office;

    /** The first task of the demo; anybody's input there is as good as a draft's for saving. */
    @BeforeEach
    void aTask() {
        task = tasks.createTaskQuery().taskDefinitionKey("sign-for").list().get(0).getId();
        office = new Program(port, "office");
    }

    private String path(String rest) {
        return "/bureau/api/tasks/" + task + rest;
    }

    private static String body(Object content) throws Exception {
        return JSON.writeValueAsString(content);
    }

    @Test
    void aPageIsBroughtTogetherWithWhatWasSavedWithoutSavingIt() throws Exception {
        String page = body(Map.of("base", Map.of("note", "原来"), "input", Map.of("note", "改过")));
        JsonNode merged = Program.json(office.post(path("/input/merge"), TYPE, page));
        assertThat(merged.path("input").path("note").asText()).isEqualTo("改过");
        assertThat(merged.path("conflicts")).isEmpty();
        assertThat(merged.path("version").asInt()).isZero();
        assertThat(new Program(port, null).post(path("/input/merge"), TYPE, page).statusCode()).isEqualTo(401);
        assertThat(new Program(port, "zhou.nanping").post(path("/input/merge"), TYPE, page).statusCode()).isEqualTo(404);
    }

    @Test
    void aStepThatWritesNoLetterHasNoVersions() throws Exception {
        assertThat(Program.json(office.get(path("/versions")))).isEmpty();
        assertThat(office.post(path("/versions"), TYPE, body(Map.of("input", Map.of()))).statusCode()).isEqualTo(404);
        assertThat(office.get(path("/versions/changes?before=1")).statusCode()).isEqualTo(404);
        assertThat(office.get(path("/changes")).statusCode()).isEqualTo(204);
        assertThat(new Program(port, "zhou.nanping").get(path("/versions")).statusCode()).isEqualTo(404);
        assertThat(new Program(port, "zhou.nanping").get(path("/background")).statusCode()).isEqualTo(404);
        assertThat(Program.json(office.get(path("/background"))).path("earlierRounds")).isEmpty();
    }

    @Test
    void theStaffUsePassagesAndOwnersChangeThem() throws Exception {
        Program owner = new Program(port, "zhou.nanping");
        String passage = body(Map.of("topic", "氢能示范", "text", "我局支持氢能示范应用。", "expiresOn", LocalDate.now().plusDays(30).toString(), "ofSection", false));
        JsonNode added = Program.json(owner.post("/bureau/api/passages", TYPE, passage));
        assertThat(added.path("ownerName").asText()).isEqualTo("周南萍");
        assertThat(Program.json(office.get("/bureau/api/passages?query=%E6%B0%A2%E8%83%BD"))).hasSize(1);
        assertThat(Program.json(office.get("/bureau/api/passages/kept")).path("passages")).noneMatch(one -> one.path("topic").asText().equals("氢能示范"));
        String withdrawal = "/bureau/api/passages/" + added.path("id").asText() + "/withdraw";
        JsonNode refused = Program.json(office.post(withdrawal, TYPE, body(Map.of("version", 1))));
        assertThat(refused.path("status").asInt()).isEqualTo(422);
        assertThat(refused.path("detail").asText()).contains("周南萍").contains("不能修改");
        assertThat(owner.post(withdrawal, TYPE, body(Map.of("version", 7))).statusCode()).isEqualTo(409);
        assertThat(owner.post(withdrawal, TYPE, body(Map.of("version", 1))).statusCode()).isEqualTo(204);
        assertThat(new Program(port, "admin").get("/bureau/api/passages").statusCode()).isEqualTo(403);
        assertThat(new Program(port, null).get("/bureau/api/passages").statusCode()).isEqualTo(401);
    }
}
