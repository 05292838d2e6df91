package org.proposaldesk.web;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.proposaldesk.bureau.Bureau;
import org.proposaldesk.dispatch.PublishedReplies;
import org.springframework.web.util.HtmlUtils;

/** The newest published replies as an Atom feed (RFC 4287). */
final class RepliesFeed {

    private final Bureau bureau;

    RepliesFeed(Bureau bureau) {
        this.bureau = bureau;
    }

    /** @param address address of the list, with the server */
    String of(String address, List<PublishedReplies.Listed> newest) {
        Instant updated = newest.stream().map(PublishedReplies.Listed::publishedAt).max(Instant::compareTo).orElse(Instant.EPOCH);
        StringBuilder feed = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8"?>
                <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">
                <id>%1$s</id><title>%2$s建议提案办理结果公开</title><updated>%3$s</updated><author><name>%2$s</name></author>
                <link rel="alternate" type="text/html" href="%1$s"/><link rel="self" type="application/atom+xml" href="%1$s/feed.atom"/>
                """.formatted(escaped(address), escaped(bureau.name()), second(updated)));
        newest.forEach(one -> feed.append("""
                <entry><id>%1$s/%2$d</id><title>%3$s</title><updated>%4$s</updated><link rel="alternate" type="text/html" href="%1$s/%2$d"/>
                <category term="%5$s"/></entry>
                """.formatted(escaped(address), one.id(), escaped(one.title()), second(one.publishedAt()), one.kind().label())));
        return feed.append("</feed>\n").toString();
    }

    private static Instant second(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS);
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
