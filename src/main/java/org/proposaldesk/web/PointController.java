package org.proposaldesk.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.proposaldesk.proposal.Checks;
import org.proposaldesk.receipt.PointSplitter;
import org.proposaldesk.receipt.Register;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Proposes the points of a text that is being registered. */
@RestController
@RequestMapping("/bureau/api/points")
@Tag(name = "proposals", description = "办理件")
public class PointController {

    /** What is to be cut into points. */
    public record Text(String subject, String text) {
    }

    @PostMapping
    @Operation(summary = "按原文拆分要点")
    List<Register.Point> propose(@RequestBody Text input) {
        new Checks().text("text", input.text(), 20_000, "提案（建议）正文").limit("subject", input.subject(), 200, "案由").refuseIfAny();
        return PointSplitter.split(input.subject() == null ? "" : input.subject(), input.text());
    }
}
