package org.proposaldesk.receipt;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Proposes the points of a proposal from its text: every paragraph that begins with 一、 二、 … opens one. A person confirms. */
final class PointSplitter {

    private static final Pattern HEADING = Pattern.compile("^[一二三四五六七八九十]{1,3}、\\s*(.+)$");
    private static final Pattern SENTENCE_END = Pattern.compile("[。；：]");

    private PointSplitter() {
    }

    /** The points found, in their order; none when the text has no such headings. */
    static List<Register.Point> split(String text) {
        List<Register.Point> points = new ArrayList<>();
        String heading = null;
        StringBuilder body = new StringBuilder();
        for (String line : text.split("\\R")) {
            Matcher matcher = HEADING.matcher(line.strip());
            if (matcher.matches()) {
                close(points, heading, body);
                String[] parts = SENTENCE_END.split(matcher.group(1), 2);
                heading = parts[0].strip();
                body.append(parts.length > 1 ? parts[1].strip() : "");
            } else if (heading != null && !line.isBlank()) {
                body.append(body.isEmpty() ? "" : "\n").append(line.strip());
            }
        }
        close(points, heading, body);
        return points;
    }

    private static void close(List<Register.Point> points, String heading, StringBuilder body) {
        if (heading != null && !heading.isEmpty()) {
            points.add(new Register.Point(heading, body.toString()));
        }
        body.setLength(0);
    }
}
