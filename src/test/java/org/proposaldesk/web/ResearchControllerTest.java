package org.proposaldesk.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.proposaldesk.Desk;
import org.proposaldesk.DeskClock;
import org.proposaldesk.Hand;
import org.proposaldesk.Item;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.junit.jupiter.api.extension.ExtendWith;

/** What forms ask about points and research over HTTP. */
@OverHttp
@Import(Desk.class)
@ExtendWith(DeskClock.class)
class ResearchControllerTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Desk desk;

    private Program staff;

    @BeforeEach
    void people() {
        staff = new Program(port, "hightech");
    }

    @Test
    void proposesThePointsOfAPastedText() throws Exception {
        JsonNode points = Program.json(staff.post("/bureau/api/points", "application/json",
                "{\"subject\":\"关于停车的提案\",\"text\":\"停车难。建议：一是新建车库；二是错时共享。\"}"));
        assertThat(points).extracting(point -> point.path("heading").asText()).containsExactly("新建车库", "错时共享");
        assertThat(staff.post("/bureau/api/points", "application/json", "{\"text\":\" \"}").statusCode()).isEqualTo(422);
        assertThat(new Program(port, null).post("/bureau/api/points", "application/json", "{\"text\":\"修路\"}").statusCode()).isEqualTo(401);
    }

    @Test
    void comparesTheFiguresOfAFormWhileItIsBeingFilled() throws Exception {
        desk.proposalAt("research-point").usually("research-point", input -> figure(input, "12"));
        Item item = desk.proposalAt("research-point");
        String person = item.usualPerson("research-point");
        Hand hand = item.as(person).claims("research-point");
        hand.keeps(item.task("research-point"), input -> figure(input, "13"));

        JsonNode found = Program.json(new Program(port, person).get("/bureau/api/tasks/" + item.task("research-point").getId() + "/figures"));
        assertThat(found).hasSize(1);
        assertThat(found.get(0).path("otherAmount").asText()).isEqualTo("12家");
        assertThat(found.get(0).path("amount").asText()).isEqualTo("13家");
        assertThat(new Program(port, "seal").get("/bureau/api/tasks/" + item.task("research-point").getId() + "/figures").statusCode()).isEqualTo(404);
    }

    private static void figure(ObjectNode input, String value) {
        input.putArray("figures").addObject().put("name", "网上比对的孵化器").put("value", value).put("unit", "家").put("period", "2025年底")
                .put("source", "年报");
    }

    @Test
    void tellsWhoContributedWhichParagraphOfADraft() throws Exception {
        Item item = desk.proposalAt("draft-reply");
        JsonNode shares = Program.json(staff.get("/bureau/api/tasks/" + item.task("draft-reply").getId() + "/contributions"));
        assertThat(shares.path("answers")).hasSize(2).allSatisfy(answer -> assertThat(answer.path("paragraphs").get(0).path("from")
                .path("contributor").asText()).endsWith("科"));
    }
}
