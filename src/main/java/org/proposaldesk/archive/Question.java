package org.proposaldesk.archive;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What is asked of the archive.
 *
 * @param words     words that count for the rank
 * @param condition what a letter must have, as PostgreSQL reads a text search query
 */
public record Question(Collection<String> words, String condition) {

    /** Most words of a question; they are enough to tell letters apart. */
    private static final int MOST_WORDS = 100;

    /** Letters that have every term, as typed with blanks between; null when there is nothing to search for. */
    public static Question terms(String typed) {
        List<String> conditions = new ArrayList<>();
        for (String term : typed.split("[\\s\\p{Z}]+")) {
            List<Words.Word> words = Words.of(term);
            List<Words.Word> whole = words.stream().filter(word -> !Words.isHan(word.text())).toList();
            if (!whole.isEmpty()) {
                conditions.add(phrase(whole));
            } else if (!words.isEmpty()) {
                conditions.add(quoted(words.get(0).text()) + ":*");
            }
        }
        return conditions.isEmpty() ? null
                : new Question(Words.different(typed).stream().limit(MOST_WORDS).toList(), String.join(" & ", conditions));
    }

    /** Letters that have at least one of the phrases; null when there is nothing to search for. */
    static Question anyOf(List<String> phrases) {
        List<Question> each = phrases.stream().map(Question::terms).filter(Objects::nonNull).toList();
        return each.isEmpty() ? null
                : new Question(each.stream().flatMap(one -> one.words().stream()).distinct().limit(MOST_WORDS).toList(),
                        each.stream().map(one -> "(" + one.condition() + ")").collect(Collectors.joining(" | ")));
    }

    /** Letters about the same as a text; null when the text has no words. */
    static Question like(String text) {
        List<String> words = Words.different(text).stream().limit(MOST_WORDS).toList();
        return words.isEmpty() ? null : new Question(words, words.stream().map(Question::quoted).collect(Collectors.joining(" | ")));
    }

    /**
     * The words one behind the other, as far apart as they were typed. A Chinese character that stands alone between Latin
     * words is not among them: the index may have it with the character before it.
     */
    private static String phrase(List<Words.Word> words) {
        StringBuilder phrase = new StringBuilder("(");
        for (int at = 0; at < Math.min(words.size(), MOST_WORDS); at++) {
            Words.Word word = words.get(at);
            if (at > 0) {
                phrase.append(" <").append(word.position() - words.get(at - 1).position()).append("> ");
            }
            phrase.append(quoted(word.text()));
        }
        return phrase.append(')').toString();
    }

    /** Words have letters and digits only, so that nothing in them can end the quotation. */
    private static String quoted(String word) {
        return "'" + word + "'";
    }
}
