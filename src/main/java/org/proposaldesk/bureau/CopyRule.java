package org.proposaldesk.bureau;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;

/**
 * How many copies of a letter somebody gets (domain 4.5).
 *
 * @param from  first day on which letters are registered under this rule, or null
 * @param until last such day, or null
 */
public record CopyRule(To to, int count, LocalDate from, LocalDate until) {

    /** Who gets them. */
    public enum To {
        /** Each to whom the letter is written. */
        @JsonProperty("addressee") ADDRESSEE,
        /** The body that assigns items. */
        @JsonProperty("assigner") ASSIGNER,
        /** 提案委 of proposals, 代表工委 of suggestions. */
        @JsonProperty("committee") COMMITTEE,
        /** Each unit whose opinion was asked. */
        @JsonProperty("assist-unit") ASSIST_UNIT,
        /** The bureau's own archive. */
        @JsonProperty("archive") ARCHIVE
    }

    boolean holds(To whom, LocalDate on) {
        return to == whom && (from == null || !on.isBefore(from)) && (until == null || !on.isAfter(until));
    }
}
