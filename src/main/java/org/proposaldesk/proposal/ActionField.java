package org.proposaldesk.proposal;

import java.util.List;

/**
 * A field in the form of an {@link Action}.
 *
 * @param name    property of the input record
 * @param label   Chinese
 * @param hint    a Chinese sentence, or empty
 * @param choices what may be chosen in fields of the kinds for choosing, else empty
 * @param columns the fields of one row in a field of rows, else empty
 */
public record ActionField(String name, String label, Kind kind, boolean required, String hint, List<Choice> choices, List<ActionField> columns) {

    /** How it is entered; what the value is. */
    public enum Kind {
        /** One line. */
        TEXT,
        /** Several lines. */
        AREA,
        /** A date, {@code 2025-06-09}. */
        DATE,
        /** A whole number. */
        NUMBER,
        /** One of the choices: its value. */
        SELECT,
        /** Some of the choices: the list of their values. */
        SEVERAL,
        /** Yes or no. */
        CHECK,
        /** Uploaded papers: the list of their ids. */
        FILES,
        /** Any number of rows: the list of their values, each with its columns as properties. */
        ROWS,
        /** Nothing that a person sees; the value that the form began with. */
        HIDDEN
    }

    /** One choice of a list. */
    public record Choice(String value, String label) {

        public static <L extends Labelled> Choice of(L value) {
            return new Choice(value.name(), value.label());
        }
    }

    public ActionField {
        choices = List.copyOf(choices);
        columns = List.copyOf(columns);
    }

    public ActionField(String name, String label, Kind kind, boolean required, String hint, List<Choice> choices) {
        this(name, label, kind, required, hint, choices, List.of());
    }

    public static ActionField required(String name, String label, Kind kind) {
        return new ActionField(name, label, kind, true, "", List.of());
    }

    public static ActionField optional(String name, String label, Kind kind) {
        return new ActionField(name, label, kind, false, "", List.of());
    }

    /** Rows of these fields. */
    public static ActionField rows(String name, String label, ActionField... columns) {
        return new ActionField(name, label, Kind.ROWS, true, "", List.of(), List.of(columns));
    }

    /** What the form was made from, to be handed in as it is. */
    public static ActionField hidden(String name) {
        return optional(name, "", Kind.HIDDEN);
    }

    public ActionField with(String sentence) {
        return new ActionField(name, label, kind, required, sentence, choices, columns);
    }

    public ActionField of(List<Choice> offered) {
        return new ActionField(name, label, kind, required, hint, offered, columns);
    }
}
