package org.proposaldesk.web;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A table as a text file that office programs open; what looks like a formula stays text there (R53). */
final class Csv {

    private final StringBuilder lines = new StringBuilder("\uFEFF");

    /** Adds a line; null is an empty cell. */
    Csv line(Object... cells) {
        lines.append(Arrays.stream(cells).map(Csv::cell).collect(Collectors.joining(","))).append("\r\n");
        return this;
    }

    Csv line(List<?> cells) {
        return line(cells.toArray());
    }

    /** Answers with the file. */
    ResponseEntity<byte[]> answer(String name) {
        return ResponseEntity.ok().contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header("Content-Disposition", ContentDisposition.attachment().filename(name + ".csv", StandardCharsets.UTF_8).build().toString())
                .body(lines.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String cell(Object value) {
        String text = Objects.toString(value, "");
        boolean formula = !(value instanceof Number) && !text.isEmpty() && "=+-@\t\r＝＋－＠".indexOf(text.charAt(0)) >= 0;
        return '"' + (formula ? "'" : "") + text.replace("\"", "\"\"") + '"';
    }
}
