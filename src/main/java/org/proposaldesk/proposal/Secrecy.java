package org.proposaldesk.proposal;

import java.util.regex.Pattern;

/** State secrets never enter this system (R31): a text that bears a mark of secrecy is not taken. */
public final class Secrecy {

    private static final Pattern MARK = Pattern.compile("(绝密|机密|秘密)\\s*★");

    private Secrecy() {
    }

    public static boolean marked(String text) {
        return text != null && MARK.matcher(text).find();
    }
}
