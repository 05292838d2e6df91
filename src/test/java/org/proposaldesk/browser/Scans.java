package org.proposaldesk.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Scans parts of pages against WCAG 2.1, levels A and AA, and keeps what was scanned and found. */
final class Scans {

    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa");

    private final Set<String> scanned = new TreeSet<>();
    private final List<String> violations = new ArrayList<>();

    /**
     * Scans a part of a page; the browser's PDF viewer in a frame is not ours and is left out.
     *
     * @param part CSS selector of what is ours on the page
     */
    void scan(String name, Page page, String part) {
        AxeResults results = new AxeBuilder(page).include(List.of(part)).withTags(WCAG).setLegacyMode(true).analyze();
        if (results.getPasses().isEmpty()) {
            throw new AssertionError("Nothing was scanned at " + part + " of " + name);
        }
        scanned.add(name);
        for (Rule rule : results.getViolations()) {
            rule.getNodes().forEach(node -> violations.add(name + ": " + rule.getId() + " " + node.getTarget() + " " + node.getHtml()));
        }
    }

    boolean done(String name) {
        return scanned.contains(name);
    }

    Set<String> scanned() {
        return scanned;
    }

    List<String> violations() {
        return violations;
    }
}
