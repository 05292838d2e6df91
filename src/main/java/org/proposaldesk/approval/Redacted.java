package org.proposaldesk.approval;

/** Words that the public copy of a reply does not show, and why (R30). */
public record Redacted(String text, String reason) {

    boolean complete() {
        return text != null && !text.isBlank() && reason != null && !reason.isBlank();
    }
}
