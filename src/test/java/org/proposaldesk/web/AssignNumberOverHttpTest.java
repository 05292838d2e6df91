package org.proposaldesk.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.proposaldesk.Desk;
import org.proposaldesk.DeskClock;
import org.proposaldesk.Item;
import org.proposaldesk.dispatch.NumberRegister;
import org.proposaldesk.letter.DocumentNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** What the one who registers a letter is told about its number: which comes next, and which it was given (R21). */
@OverHttp
@Import(Desk.class)
@ExtendWith(DeskClock.class)
class AssignNumberOverHttpTest {

    @Autowired
    private Desk desk;

    @Autowired
    private NumberRegister register;

    @LocalServerPort
    private int port;

    private JsonNode form(Item item) throws Exception {
        return Program.json(new Program(port, "office").get(task(item)));
    }

    private static String task(Item item) {
        return "/bureau/api/tasks/" + item.task("assign-number").getId();
    }

    @Test
    void r21TwoFormsShowTheSameNextNumberAndEachIsToldTheOneItWasGiven() throws Exception {
        Item first = desk.proposalAt("assign-number");
        Item second = desk.proposalAt("assign-number");
        DocumentNumber next = register.upcoming(DeskClock.today().getYear()).get("main");
        DocumentNumber afterNext = new DocumentNumber(next.agencyCode(), next.year(), next.serial() + 1);
        for (Item item : new Item[] {first, second}) {
            item.as("office").claims("assign-number");
            assertThat(form(item).at("/subject/main").asText()).isEqualTo(next.toString());
        }

        assertThat(handsIn(second)).isEqualTo("登记编号 " + next + "，印制 5 份");
        assertThat(form(first).at("/subject/main").asText()).as("opened again").isEqualTo(afterNext.toString());
        assertThat(handsIn(first)).isEqualTo("登记编号 " + afterNext + "，印制 5 份");
    }

    private String handsIn(Item item) throws Exception {
        ObjectNode input = item.as("office").input(item.task("assign-number"), typed -> { });
        ObjectNode content = input.objectNode().put("version", 0);
        content.set("input", input);
        HttpResponse<byte[]> answer = new Program(port, "office").post(task(item) + "/complete", "application/json", content.toString());
        assertThat(answer.statusCode()).isEqualTo(200);
        return Program.json(answer).path("done").asText();
    }
}
