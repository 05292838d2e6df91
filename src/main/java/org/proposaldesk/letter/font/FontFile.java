package org.proposaldesk.letter.font;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The tables of one font in a TrueType file or collection (ISO/IEC 14496-22 clause 4). Immutable. */
final class FontFile {

    private static final int COLLECTION = 0x74746366;
    private static final int FAMILY = 1;
    private static final int POSTSCRIPT_NAME = 6;
    private static final Set<Integer> FAMILIES = Set.of(FAMILY, 4, 16);
    private static final int MICROSOFT = 3;
    private static final int SIMPLIFIED_CHINESE = 3;
    private static final int EMBEDDING = 0x000F;
    private static final int RESTRICTED = 0x0002;
    private static final int NO_SUBSETTING = 0x0100;
    private static final int BITMAPS_ONLY = 0x0200;

    private final ByteBuffer data;
    private final Map<String, Table> tables = new HashMap<>();

    /** Place of one table in the file. */
    record Table(int offset, int length) {
    }

    private FontFile(ByteBuffer data, int directory) {
        this.data = data;
        int count = unsigned(directory + 4);
        for (int i = 0; i < count; i++) {
            int entry = directory + 12 + 16 * i;
            String tag = new String(data.array(), entry, 4, StandardCharsets.US_ASCII);
            tables.put(tag, new Table(data.getInt(entry + 8), data.getInt(entry + 12)));
        }
    }

    /** The fonts of a file: one, or those of a collection. */
    static List<FontFile> read(byte[] bytes) {
        ByteBuffer data = ByteBuffer.wrap(bytes);
        if (data.getInt(0) != COLLECTION) {
            return List.of(new FontFile(data, 0));
        }
        List<FontFile> fonts = new ArrayList<>();
        for (int i = 0; i < data.getInt(8); i++) {
            fonts.add(new FontFile(data, data.getInt(12 + 4 * i)));
        }
        return fonts;
    }

    ByteBuffer data() {
        return data;
    }

    boolean has(String tag) {
        return tables.containsKey(tag);
    }

    /** Where a table starts. */
    int offset(String tag) {
        return tables.get(tag).offset();
    }

    /** A copy of the bytes of a table. */
    byte[] table(String tag) {
        Table table = tables.get(tag);
        return Arrays.copyOfRange(data.array(), table.offset(), table.offset() + table.length());
    }

    int unsigned(int position) {
        return Short.toUnsignedInt(data.getShort(position));
    }

    /** Family and full names in every language. */
    Set<String> families() {
        Set<String> names = new LinkedHashSet<>();
        FAMILIES.forEach(id -> names.addAll(names(id)));
        return names;
    }

    /** PostScript name without what a PDF name may not hold. */
    String postScriptName() {
        return names(POSTSCRIPT_NAME).stream().map(name -> name.replaceAll("[^A-Za-z0-9-]", "")).filter(name -> !name.isEmpty())
                .findFirst().orElse("Unnamed");
    }

    /** Why the font may not or cannot be embedded, in Chinese; null when it can. */
    String obstacle() {
        if (has("CFF ") || has("CFF2")) {
            return "是CFF（PostScript）轮廓，PDF和OFD只能嵌入TrueType轮廓，请换用同名的TrueType字体（.ttf）";
        }
        if (!has("glyf") || !has("cmap")) {
            return "没有TrueType轮廓或字符表，不能嵌入";
        }
        int permissions = has("OS/2") ? unsigned(offset("OS/2") + 8) : 0;
        if ((permissions & EMBEDDING) == RESTRICTED) {
            return "的许可不允许嵌入文件（OS/2.fsType为受限），请向字体厂商取得可嵌入的版本";
        }
        if ((permissions & (NO_SUBSETTING | BITMAPS_ONLY)) != 0) {
            return "的许可不允许嵌入轮廓的子集（OS/2.fsType），请向字体厂商取得可嵌入的版本";
        }
        return null;
    }

    private List<String> names(int id) {
        List<String> names = new ArrayList<>();
        if (!has("name")) {
            return names;
        }
        int start = offset("name");
        int strings = start + unsigned(start + 4);
        for (int i = 0; i < unsigned(start + 2); i++) {
            int entry = start + 6 + 12 * i;
            if (unsigned(entry + 6) == id) {
                Charset charset = charset(unsigned(entry), unsigned(entry + 2));
                names.add(new String(data.array(), strings + unsigned(entry + 10), unsigned(entry + 8), charset).replace("\0", "").strip());
            }
        }
        return names;
    }

    /** Names are UTF-16, except those for old Macintosh systems and for old Chinese Windows. */
    private static Charset charset(int platform, int encoding) {
        if (platform == 1) {
            return StandardCharsets.ISO_8859_1;
        }
        return platform == MICROSOFT && encoding == SIMPLIFIED_CHINESE ? Charset.forName("GBK") : StandardCharsets.UTF_16BE;
    }
}
