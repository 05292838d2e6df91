package org.proposaldesk.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.proposaldesk.bureau.Bureau;
import org.proposaldesk.dispatch.PublishedReplies;
import org.proposaldesk.letter.Block;
import org.proposaldesk.letter.ChineseDate;
import org.proposaldesk.letter.Letter;
import org.proposaldesk.letter.PublicCopy;
import org.proposaldesk.letter.Table;
import org.proposaldesk.proposal.Kind;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.UriComponentsBuilder;

/** The pages that the public reads, as HTML without scripts. Every text is escaped. */
final class RepliesHtml {

    private static final String TITLE = "建议提案办理结果公开";
    private static final int EXCERPT = 120;
    private static final int WORDS_BEFORE = 40;

    private final Bureau bureau;

    RepliesHtml(Bureau bureau) {
        this.bureau = bureau;
    }

    /** The list with its questions. */
    String list(PublishedReplies.Query query, int page, List<Integer> years, PublishedReplies.Found found) {
        int last = Math.max(1, (found.total() + RepliesController.PAGE_SIZE - 1) / RepliesController.PAGE_SIZE);
        String yearChoices = option("", "全部", query.year() == 0)
                + years.stream().map(year -> option(String.valueOf(year), year + "年", year == query.year())).collect(Collectors.joining());
        String kindChoices = option("", "全部", query.kind() == null)
                + IntStream.range(0, Kind.values().length).mapToObj(at -> Kind.values()[at])
                        .map(kind -> option(kind.name(), kind.label(), kind == query.kind())).collect(Collectors.joining());
        String form = """
                <form class="ask" method="get" action="/replies" role="search">
                <label>年份<select name="year">%s</select></label>
                <label>类别<select name="kind">%s</select></label>
                <label class="words">关键词<input type="search" name="query" value="%s" maxlength="100" placeholder="编号、标题或正文里的词语"></label>
                <button type="submit">查询</button>
                </form>
                """.formatted(yearChoices, kindChoices, escaped(query.words()));
        String hits = found.replies().stream().map(one -> """
                <li><h2><a href="/replies/%d">%s</a></h2>
                <p class="about">%s　成文日期 %s　公开日期 %s</p>%s</li>
                """.formatted(one.id(), escaped(one.title()), one.kind().label(), day(one.writtenOn()), day(one.publishedOn()),
                query.words().isEmpty() ? "" : "<p>" + excerpt(one.text(), query.words()) + "</p>")).collect(Collectors.joining());
        String count = found.total() == 0 ? "没有符合条件的答复。" : "共 " + found.total() + " 件" + (last > 1 ? "，第 " + page + " 页，共 " + last + " 页" : "");
        String turn = last == 1 ? "" : "<nav class=\"turn\" aria-label=\"翻页\">" + (page > 1 ? link(query, page - 1, "上一页") : "")
                + (page < last ? link(query, page + 1, "下一页") : "") + "</nav>";
        return page(TITLE, "<h1>" + TITLE + "</h1>" + form + "<p role=\"status\">" + count + "</p><ul class=\"replies\">" + hits + "</ul>" + turn
                + "<p class=\"about\"><a href=\"/replies/feed.atom\">订阅（Atom）</a></p>", true);
    }

    /** One reply, with the replies to the same item in other rounds. */
    String reply(PublishedReplies.Reply reply, List<PublishedReplies.OtherRound> others) {
        Letter letter = reply.copy();
        StringBuilder body = new StringBuilder("<p><a href=\"/replies\">← " + TITLE + "</a></p><article>");
        body.append("<h1>").append(escaped(letter.title())).append("</h1><p class=\"about\">").append(reply.kind().label());
        if (letter.documentNumber() != null) {
            body.append("　").append(escaped(letter.documentNumber().toString()));
        }
        if (letter.marks() != null && letter.marks().categoryLabel() != null) {
            body.append("　").append(escaped(letter.marks().categoryLabel()));
        }
        if (letter.marks() != null && letter.marks().publication() != null) {
            body.append("　").append(escaped(letter.marks().publication()));
        }
        body.append("　公开日期 ").append(day(reply.publishedOn())).append("</p>");
        others.forEach(other -> body.append("<p class=\"round\">").append(other.round() > reply.round() ? "本件已再次答复：" : "此前的答复：")
                .append("<a href=\"/replies/").append(other.id()).append("\">").append(escaped(other.title())).append("</a></p>"));
        body.append("<p class=\"to\">").append(escaped(letter.salutation())).append("</p>");
        letter.blocks().forEach(block -> body.append(block(block)));
        letter.attachments().forEach(one -> {
            body.append("<h2>附件：").append(escaped(one.name())).append("</h2>");
            one.blocks().forEach(block -> body.append(block(block)));
        });
        body.append("<p class=\"signature\">").append(escaped(letter.signature())).append("<br>").append(day(reply.writtenOn()))
                .append("</p></article>");
        if (reply.letter().contains(PublicCopy.MARK)) {
            body.append("<p class=\"about\">“").append(PublicCopy.MARK).append("”处的内容依照规定不公开。</p>");
        }
        body.append("<p><a href=\"/replies/").append(reply.id()).append("/letter.pdf\">下载公开件（PDF）</a></p>");
        return page(letter.title(), body.toString(), true);
    }

    String withdrawn() {
        return page("已撤回", "<h1>已撤回</h1><p>这份答复已经撤回，不再公开。</p><p><a href=\"/replies\">返回" + TITLE + "</a></p>", false);
    }

    String notFound() {
        return page("没有这份答复", "<h1>没有这份答复</h1><p>请核对网址，或从列表中查找。</p><p><a href=\"/replies\">返回" + TITLE + "</a></p>", false);
    }

    String off() {
        return page("没有这个页面", "<h1>没有这个页面</h1><p>本单位的办理结果在门户网站公开。</p>", false);
    }

    private String page(String title, String body, boolean robots) {
        return """
                <!DOCTYPE html>
                <html lang="zh-CN">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="robots" content="%s">
                <title>%s - %s</title>
                <link rel="stylesheet" href="/replies/replies.css">
                <link rel="alternate" type="application/atom+xml" title="%s" href="/replies/feed.atom">
                </head>
                <body>
                <header><p>%s</p></header>
                <main>%s</main>
                <footer><p>%s</p></footer>
                </body>
                </html>
                """.formatted(robots ? "index,follow" : "noindex", escaped(title), escaped(bureau.name()), TITLE, escaped(bureau.name()), body,
                escaped(bureau.name()));
    }

    private static String block(Block block) {
        if (block.table() != null) {
            return "<figure><figcaption>" + escaped(block.text()) + "</figcaption>" + table(block.table()) + "</figure>";
        }
        if (block.level() == 0) {
            return "<p>" + escaped(block.text()) + "</p>";
        }
        if (block.runIn() != null) {
            return "<p><strong>" + escaped(block.text()) + "</strong>" + escaped(block.runIn()) + "</p>";
        }
        int level = Math.min(block.level() + 1, 6);
        return "<h" + level + ">" + escaped(block.text()) + "</h" + level + ">";
    }

    private static String table(Table table) {
        StringBuilder html = new StringBuilder("<div class=\"wide\" tabindex=\"0\"><table>");
        for (int row = 0; row < table.rows().size(); row++) {
            String cell = row < table.headRows() ? "th" : "td";
            html.append("<tr>");
            for (String text : table.rows().get(row)) {
                html.append('<').append(cell).append('>').append(escaped(text)).append("</").append(cell).append('>');
            }
            html.append("</tr>");
        }
        return html.append("</table></div>").toString();
    }

    /** What stands round the first of the words. */
    private static String excerpt(String text, String words) {
        String line = text.replace('\n', ' ');
        int at = Math.max(0, line.indexOf(words.split("[\\s\\p{Z}]+")[0]) - WORDS_BEFORE);
        int start = line.offsetByCodePoints(0, line.codePointCount(0, at));
        int end = Math.min(line.length(), start + EXCERPT);
        return (start > 0 ? "…" : "") + escaped(line.substring(start, end)) + (end < line.length() ? "…" : "");
    }

    private static String link(PublishedReplies.Query query, int page, String label) {
        String address = UriComponentsBuilder.fromPath("/replies").queryParam("year", query.year() == 0 ? "" : query.year())
                .queryParam("kind", query.kind() == null ? "" : query.kind().name()).queryParam("query", "{query}").queryParam("page", page)
                .encode().buildAndExpand(query.words()).toUriString();
        return "<a href=\"" + escaped(address) + "\">" + label + "</a>";
    }

    private static String option(String value, String label, boolean chosen) {
        return "<option value=\"" + value + "\"" + (chosen ? " selected" : "") + ">" + label + "</option>";
    }

    private static String day(LocalDate date) {
        return "<time datetime=\"" + date + "\">" + ChineseDate.format(date) + "</time>";
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
