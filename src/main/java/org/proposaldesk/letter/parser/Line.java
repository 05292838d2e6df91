package org.proposaldesk.letter.parser;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of a {@link View} that shows ink.
 *
 * @param index which line it is, from 0
 * @param start index of its first character in the view
 * @param text  its characters, folded and without blanks
 * @param apart whether a blank line or the start of the text comes before it
 */
record Line(int index, int start, String text, boolean apart) {

    int end() {
        return start + text.length();
    }

    boolean matches(Pattern pattern) {
        return pattern.matcher(text).matches();
    }

    boolean contains(Pattern pattern) {
        return pattern.matcher(text).find();
    }

    Matcher matcher(Pattern pattern) {
        return pattern.matcher(text);
    }
}
