package org.proposaldesk.web;

import io.swagger.v3.oas.annotations.Hidden;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import org.proposaldesk.bureau.Bureau;
import org.proposaldesk.dispatch.PublishedReplies;
import org.proposaldesk.dispatch.RepliesPage;
import org.proposaldesk.proposal.Kind;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * The page of published replies (建议提案办理结果公开): open to everybody, without login and without scripts. It reads nothing but
 * public copies; what was withdrawn is gone (410).
 */
@Hidden
@RestController
@RequestMapping(RepliesPage.PATH)
public class RepliesController {

    /** Replies on one page of the list, and in the feed. */
    static final int PAGE_SIZE = 20;

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    private static final MediaType ATOM = new MediaType("application", "atom+xml", StandardCharsets.UTF_8);
    private static final CacheControl SHORTLY = CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic();
    private static final int LONGEST_QUERY = 100;
    private static final int LAST_PAGE = 10_000;

    private final PublishedReplies replies;
    private final RepliesPage page;
    private final LetterFiles files;
    private final RepliesHtml html;
    private final RepliesFeed feed;

    RepliesController(PublishedReplies replies, RepliesPage page, LetterFiles files, Bureau bureau) {
        this.replies = replies;
        this.page = page;
        this.files = files;
        this.html = new RepliesHtml(bureau);
        this.feed = new RepliesFeed(bureau);
    }

    /** The list; what no list can be asked for is taken as not asked. */
    @GetMapping
    ResponseEntity<String> list(@RequestParam(name = "year", defaultValue = "") String year,
            @RequestParam(name = "kind", defaultValue = "") String kind, @RequestParam(name = "query", defaultValue = "") String words,
            @RequestParam(name = "page", defaultValue = "") String number) {
        if (!page.on()) {
            return off();
        }
        String typed = words.strip();
        PublishedReplies.Query query = new PublishedReplies.Query(number(year, 0), kind(kind),
                typed.substring(0, Math.min(typed.length(), LONGEST_QUERY)));
        int shown = Math.max(1, Math.min(number(number, 1), LAST_PAGE));
        return shown(html.list(query, shown, replies.years(), replies.find(query, PAGE_SIZE, (shown - 1) * PAGE_SIZE)));
    }

    /** One reply. */
    @GetMapping("/{id:\\d{1,18}}")
    ResponseEntity<String> reply(@PathVariable("id") long id) {
        return page.on() ? replies.find(id).map(reply -> reply.state() == PublishedReplies.State.PUBLISHED
                ? shown(html.reply(reply, replies.otherRounds(reply))) : answer(HttpStatus.GONE, html.withdrawn()))
                .orElseGet(() -> answer(HttpStatus.NOT_FOUND, html.notFound())) : off();
    }

    /** The public copy as a file. */
    @GetMapping("/{id:\\d{1,18}}/letter.pdf")
    ResponseEntity<?> file(@PathVariable("id") long id) {
        return page.on() ? replies.find(id).<ResponseEntity<?>>map(reply -> reply.state() == PublishedReplies.State.PUBLISHED
                ? files.answer(reply.copy(), LetterFormat.PDF, false) : answer(HttpStatus.GONE, html.withdrawn()))
                .orElseGet(() -> answer(HttpStatus.NOT_FOUND, html.notFound())) : off();
    }

    /** The newest replies for feed readers. */
    @GetMapping("/feed.atom")
    ResponseEntity<String> feed() {
        String address = ServletUriComponentsBuilder.fromCurrentContextPath().path(RepliesPage.PATH).toUriString();
        return page.on() ? ResponseEntity.ok().contentType(ATOM).cacheControl(SHORTLY)
                .body(feed.of(address, replies.find(new PublishedReplies.Query(0, null, ""), PAGE_SIZE, 0).replies())) : off();
    }

    private ResponseEntity<String> shown(String content) {
        return ResponseEntity.ok().contentType(HTML).cacheControl(SHORTLY).body(content);
    }

    private ResponseEntity<String> answer(HttpStatus status, String content) {
        return ResponseEntity.status(status).contentType(HTML).cacheControl(CacheControl.noStore()).body(content);
    }

    private ResponseEntity<String> off() {
        return answer(HttpStatus.NOT_FOUND, html.off());
    }

    private static int number(String text, int otherwise) {
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : otherwise;
    }

    private static Kind kind(String text) {
        return Arrays.stream(Kind.values()).filter(one -> one.name().equals(text)).findFirst().orElse(null);
    }
}
