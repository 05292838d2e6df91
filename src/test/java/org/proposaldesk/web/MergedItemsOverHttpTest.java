package org.proposaldesk.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.proposaldesk.Desk;
import org.proposaldesk.DeskClock;
import org.proposaldesk.Item;
import org.proposaldesk.document.DocumentText;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Merged items (并案, R13) as the forms show and send them. */
@OverHttp
@Import(Desk.class)
@ExtendWith(DeskClock.class)
class MergedItemsOverHttpTest {

    private static final String JSON = "application/json";

    @Autowired
    private Desk desk;

    @Autowired
    private DocumentText texts;

    @LocalServerPort
    private int port;

    private String task(Item item, String step) {
        return "/bureau/api/tasks/" + item.task(step).getId();
    }

    private HttpResponse<byte[]> completes(Item item, String person, String step, JsonNode input) throws Exception {
        ObjectNode content = ((ObjectNode) input.deepCopy()).objectNode().put("version", 0);
        content.set("input", input);
        return new Program(port, person).post(task(item, step) + "/complete", JSON, content.toString());
    }

    @Test
    void r13TheOfficeMergesTheLeaderAgreesAndTheSignerSeesEveryLetter() throws Exception {
        Program office = new Program(port, "office");
        Item lead = desk.proposalAt("sign-reply");
        Item second = desk.takesIn(Desk.proposal()).reaches("register");
        second.usually("register", input -> ((ObjectNode) input.withArray("proposers").get(0)).put("name", "李明")).reaches("plan-distribution");
        second.meetsProposer().as("office").claims("plan-distribution");
        JsonNode plan = Program.json(office.get(task(second, "plan-distribution")));
        assertThat(plan.path("options").path("mergeInto")).extracting(one -> one.path("value").asText()).contains(lead.id().toString());
        HttpResponse<byte[]> refused = completes(second, "office", "plan-distribution",
                ((ObjectNode) plan.path("input").deepCopy()).put("mergeInto", second.id().toString()));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Program.json(refused).path("errors").get(0).path("rule").asText()).isEqualTo("R13");
        ObjectNode joining = plan.path("input").deepCopy();
        second.joins(lead, joining);
        assertThat(plan.path("options").path("pointsOf:" + lead.id())).extracting(one -> one.path("value").asText())
                .contains(joining.path("matches").get(0).path("answeredAt").asText());
        assertThat(completes(second, "office", "plan-distribution",
                joining).statusCode()).isEqualTo(200);

        Program deputy = new Program(port, "deputy");
        second.as("deputy").claims("approve-distribution");
        JsonNode approval = Program.json(deputy.get(task(second, "approve-distribution")));
        assertThat(approval.path("merged").get(0).path("number").asText()).isEqualTo(lead.proposal().number());
        assertThat(completes(second, "deputy", "approve-distribution",
                ((ObjectNode) approval.path("input").deepCopy()).put("decision", "APPROVE")).statusCode()).isEqualTo(200);

        String signer = lead.usualPerson("sign-reply");
        Program desktop = new Program(port, signer);
        lead.as(signer).claims("sign-reply");
        JsonNode form = Program.json(desktop.get(task(lead, "sign-reply")));
        assertThat(form.path("merged")).extracting(one -> one.path("proposers").asText()).containsExactly("李明");
        assertThat(form.path("mergedPoints")).extracting(one -> one.path("answeredWith").asText())
                .containsExactly(form.path("points").get(0).path("heading").asText(), form.path("points").get(1).path("heading").asText());
        assertThat(form.path("brief").path("answers").get(0).path("also").get(0).asText()).startsWith("第" + second.proposal().number() + "号");
        assertThat(form.path("input").path("letterHash")).isEqualTo(form.path("letter").path("hash"));
        HttpResponse<byte[]> letter = desktop.get(task(lead, "sign-reply") + "/letter.pdf?merged=" + second.id());
        assertThat(texts.read("letter.pdf", new ByteArrayInputStream(letter.body()))).contains("尊敬的李明委员：", second.proposal().number());
        assertThat(desktop.get(task(lead, "sign-reply") + "/letter.pdf?merged=" + lead.id()).statusCode()).isEqualTo(404);
        assertThat(entries(desktop.get(task(lead, "sign-reply") + "/letters.zip"))).isEqualTo(2);
        assertThat(completes(lead, signer, "sign-reply", ((ObjectNode) form.path("input").deepCopy()).put("decision", "APPROVE")).statusCode())
                .isEqualTo(200);
        assertThat(second.openSteps()).containsExactly("assign-number");
        assertThat(entries(office.get(task(second, "assign-number") + "/letters.zip"))).isEqualTo(1);
    }

    private static int entries(HttpResponse<byte[]> pack) throws Exception {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(pack.body()))) {
            int count = 0;
            while (zip.getNextEntry() != null) {
                count++;
            }
            return count;
        }
    }
}
