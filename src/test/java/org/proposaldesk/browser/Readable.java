package org.proposaldesk.browser;

import com.microsoft.playwright.Page;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether people who read Chinese can read a page: three English words in a row are a sentence left over. */
final class Readable {

    private static final Pattern ENGLISH = Pattern.compile("[A-Za-z]{2,}(?:\\s[A-Za-z]{2,}){2,}");

    private Readable() {
    }

    static void check(Page page) {
        Matcher english = ENGLISH.matcher(page.locator("body").innerText());
        if (english.find()) {
            throw new AssertionError("English on " + page.url() + ": " + english.group());
        }
    }
}
