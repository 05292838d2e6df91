package org.proposaldesk.receipt;

import java.util.regex.Pattern;

/** The number of an item as its sender wrote it: opaque text, without 第 and 号, never computed with (domain 0.1). */
final class ItemNumber {

    static final String WANTED = "编号只能由数字、字母和短横线组成，不含空格和“第”“号”，请核对。";

    private static final Pattern WRITTEN = Pattern.compile("[0-9A-Za-z-]{1,20}");

    private ItemNumber() {
    }

    static boolean valid(String number) {
        return WRITTEN.matcher(number.strip()).matches();
    }
}
