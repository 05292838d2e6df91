package org.proposaldesk.delegation;

import java.util.ArrayList;
import java.util.List;
import org.proposaldesk.proposal.Kind;

/**
 * Which part of a person's duty somebody else takes over.
 *
 * @param signingOnly only the signature, none of the person's other tasks
 * @param kind        only items of this kind, or null for both
 * @param assistOnly  only opinions to other units (会办)
 * @param keyItems    key items (重点件) too
 */
public record Scope(boolean signingOnly, Kind kind, boolean assistOnly, boolean keyItems) {

    /** Everything that the person has to do. */
    public static final Scope EVERYTHING = new Scope(false, null, false, true);

    private static final String SIGNING = "sign-reply";

    /** Whether a step of such an item lies within. */
    public boolean covers(String step, Kind itemKind, boolean assist, boolean keyItem) {
        return (!signingOnly || step.equals(SIGNING)) && (kind == null || kind == itemKind) && (!assistOnly || assist) && (keyItems || !keyItem);
    }

    boolean overlaps(Scope other) {
        return kind == null || other.kind == null || kind == other.kind;
    }

    /** The scope in Chinese, such as 仅签发，仅提案，仅会办件，不含重点件. */
    public String inWords() {
        List<String> words = new ArrayList<>();
        words.add(signingOnly ? "仅签发" : "全部职责");
        if (kind != null) {
            words.add("仅" + kind.label());
        }
        if (assistOnly) {
            words.add("仅会办件");
        }
        if (!keyItems) {
            words.add("不含重点件");
        }
        return String.join("，", words);
    }
}
