package org.proposaldesk.approval;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.proposaldesk.drafting.DraftContent;

/**
 * A remark on one part of a letter (逐段意见).
 *
 * @param part {@code opening}, {@code answers[n]} from 0, {@code nextSteps} or {@code closing}: the field of the draft
 */
public record Remark(String part, String text) {

    private static final Pattern ANSWER = Pattern.compile("answers\\[(\\d{1,3})]");

    /** The Chinese name of the part; empty when the draft has no such part. */
    String partName(DraftContent draft) {
        if (part == null) {
            return "";
        }
        Matcher answer = ANSWER.matcher(part);
        if (answer.matches()) {
            int at = Integer.parseInt(answer.group(1));
            return at < draft.answers().size() ? "要点" + (at + 1) : "";
        }
        return switch (part) {
            case "opening" -> "开头";
            case "nextSteps" -> "下一步工作打算";
            case "closing" -> "结尾";
            default -> "";
        };
    }
}
