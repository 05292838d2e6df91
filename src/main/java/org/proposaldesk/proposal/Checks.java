package org.proposaldesk.proposal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.proposaldesk.letter.ChineseDate;

/** Collects what is wrong with an input, so that a person sees all of it at once. */
public final class Checks {

    private final List<Refusal.FieldError> errors = new ArrayList<>();

    /** Wants some text, at most {@code limit} characters. */
    public Checks text(String field, String value, int limit, String name) {
        if (value == null || value.isBlank()) {
            return fail(field, "", "请填写" + name + "。");
        }
        return limit(field, value, limit, name);
    }

    /** Accepts no text, or at most {@code limit} characters. */
    public Checks limit(String field, String value, int limit, String name) {
        return that(value == null || value.length() <= limit, field, "",
                name + "过长，最多 " + limit + " 个字，现有 " + (value == null ? 0 : value.length()) + " 个字，请精简。");
    }

    /** Wants a text without a mark of secrecy (R31). */
    public Checks open(String field, String value) {
        return that(!Secrecy.marked(value), field, "R31", "内容中有密级标志。涉密内容不得进入本系统，请删除后按保密规定办理。");
    }

    /** Wants a value that was chosen or entered. */
    public Checks present(String field, Object value, String name) {
        return that(value != null, field, "", "请填写" + name + "。");
    }

    /** Wants a date that is not in the future. */
    public Checks past(String field, LocalDate value, LocalDate today, String name) {
        if (value == null) {
            return fail(field, "", "请填写" + name + "。");
        }
        return that(!value.isAfter(today), field, "", name + "不能晚于今天（" + ChineseDate.format(today) + "），请改正。");
    }

    /** Wants a date that is not before another; says nothing of a date that is missing. */
    public Checks notBefore(String field, LocalDate value, LocalDate earliest, String rule, String message) {
        return that(value == null || !value.isBefore(earliest), field, rule, message + "（" + ChineseDate.format(earliest) + "），请改正。");
    }

    /** Wants the condition; otherwise notes the message at the field. */
    public Checks that(boolean condition, String field, String rule, String message) {
        return condition ? this : fail(field, rule, message);
    }

    private Checks fail(String field, String rule, String message) {
        errors.add(new Refusal.FieldError(field, message, rule));
        return this;
    }

    /** @throws Refusal when anything was found wrong */
    public void refuseIfAny() {
        if (!errors.isEmpty()) {
            throw new Refusal(errors);
        }
    }
}
