package org.proposaldesk.browser;

import com.microsoft.playwright.Page;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether people who read Chinese can read a page: three English words in a row are a sentence left over, undefined is a value that is missing. */
final class Readable {

    private static final Pattern ENGLISH = Pattern.compile("[A-Za-z]{2,}(?:\\s[A-Za-z]{2,}){2,}");

    private static final Pattern MISSING = Pattern.compile("\\b(undefined|NaN|\\[object )");

    private Readable() {
    }

    static void check(Page page) {
        String text = page.locator("body").innerText();
        Matcher english = ENGLISH.matcher(text);
        if (english.find()) {
            throw new AssertionError("English on " + page.url() + ": " + english.group());
        }
        Matcher missing = MISSING.matcher(text);
        if (missing.find()) {
            throw new AssertionError("A value is missing on " + page.url() + " after: " + text.substring(Math.max(0, missing.start() - 40), missing.end()));
        }
    }
}
