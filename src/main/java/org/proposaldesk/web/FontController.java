package org.proposaldesk.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.proposaldesk.letter.font.FontReport;
import org.proposaldesk.letter.font.Fonts;
import org.proposaldesk.web.security.CurrentUser;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Tells those who run the installation which fonts print the letters (R37). */
@RestController
@Tag(name = "letters")
public class FontController {

    /** @param source file of the bureau's folder; null for an open font that stands in for the one the standard names */
    public record Served(String role, String face, String source) {
    }

    /** @param conforms whether every role has the face that the standard names */
    public record Report(boolean conforms, List<Served> served, List<FontReport.Refused> refused) {
    }

    private final Fonts fonts;

    FontController(Fonts fonts) {
        this.fonts = fonts;
    }

    @GetMapping("/bureau/api/fonts")
    @Operation(summary = "信函字体")
    Report report(CurrentUser user) {
        if (!user.isMemberOf(CurrentUser.ADMINISTRATORS)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        FontReport report = fonts.report();
        return new Report(report.conforms(), report.served().stream().map(one -> new Served(one.role().label(), one.face(), one.source())).toList(),
                report.refused());
    }
}
