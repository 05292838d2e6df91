package org.proposaldesk.document;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names of files as strangers send them, made fit to be stored, shown and offered for saving on any system. */
public final class FileName {

    /** Longest name in characters, so that it fits into 255 bytes of UTF-8 on disk. */
    static final int LONGEST = 80;

    /** Control and invisible characters, those that turn the direction of writing, and unpaired halves of characters. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");
    private static final Pattern RESERVED = Pattern.compile("[<>:\"|?*]");
    private static final Pattern DEVICE = Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");

    private FileName() {}

    /** The last part of the path, without dangerous characters; never empty. */
    public static String clean(String sent) {
        String name = sent == null ? "" : Normalizer.normalize(sent, Normalizer.Form.NFC);
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        name = INVISIBLE.matcher(name).replaceAll("");
        name = RESERVED.matcher(name).replaceAll("_").strip().replaceAll("^[. ]+|[. ]+$", "");
        if (name.isEmpty()) {
            return "附件";
        }
        if (DEVICE.matcher(name).matches()) {
            name = "_" + name;
        }
        return shorten(name);
    }

    /** What stands behind the last dot, in small letters; empty when there is none. */
    static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    private static String shorten(String name) {
        int length = name.codePointCount(0, name.length());
        if (length <= LONGEST) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String extension = dot > 0 && name.length() - dot <= 10 ? name.substring(dot) : "";
        return name.substring(0, name.offsetByCodePoints(0, LONGEST - extension.length())) + extension;
    }
}
