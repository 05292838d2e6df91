package org.proposaldesk.web;

import io.swagger.v3.oas.annotations.Hidden;
import java.time.LocalDate;
import org.proposaldesk.bureau.Bureau;
import org.proposaldesk.drafting.Correspondence;
import org.proposaldesk.proposal.NotFound;
import org.proposaldesk.survey.OnlineSurvey;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The page that a proposer reaches by the link that came with the reply. The link is the only key; it shows nothing but its item. */
@Hidden
@RestController
@RequestMapping("/survey/{token:[A-Za-z0-9_-]+}")
public class SurveyController {

    /**
     * @param dueOn  the last day; null until the delivery of the letter is recorded
     * @param closed why no answer is taken in; null while one is
     */
    public record Content(String bureau, String phone, String title, String subject, LocalDate dueOn, String closed) {
    }

    private static final Resource PAGE = new ClassPathResource("static/survey/survey.html");

    private final OnlineSurvey survey;
    private final Correspondence correspondence;
    private final Bureau bureau;

    SurveyController(OnlineSurvey survey, Correspondence correspondence, Bureau bureau) {
        this.survey = survey;
        this.correspondence = correspondence;
        this.bureau = bureau;
    }

    @GetMapping
    ResponseEntity<Resource> page() {
        return ResponseEntity.ok().contentType(MediaType.valueOf("text/html;charset=UTF-8")).body(PAGE);
    }

    @GetMapping("/content")
    Content content(@PathVariable String token) {
        OnlineSurvey.Page page = survey.open(token).orElseThrow(() -> new NotFound("链接无效，请核对答复所附的链接。"));
        return new Content(bureau.name(), bureau.phone(), correspondence.title(page.proposal().inRound(page.survey().round())), page.proposal().subject(),
                page.survey().dueOn(), page.closed());
    }

    @PostMapping(path = "/answer", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void answer(@PathVariable String token, @RequestBody OnlineSurvey.Answer answer) {
        survey.answer(token, answer);
    }
}
