package org.proposaldesk.letter.font;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Font files as a bureau might own them, made at run time from those that the product ships. */
public final class TestFonts {

    private TestFonts() {
    }

    /** A shipped font under another name. */
    public static byte[] renamed(String shipped, String family, String postScriptName) throws IOException {
        byte[] font = bytes(shipped);
        byte[] names = names(family, postScriptName);
        ByteBuffer renamed = ByteBuffer.wrap(Arrays.copyOf(font, font.length + names.length));
        renamed.put(font.length, names);
        int entry = entry(renamed, "name");
        return renamed.putInt(entry + 8, font.length).putInt(entry + 12, names.length).array();
    }

    /** The same font with another embedding permission (OS/2.fsType). */
    static byte[] permitting(byte[] font, int permission) {
        ByteBuffer copy = ByteBuffer.wrap(font.clone());
        return copy.putShort(copy.getInt(entry(copy, "OS/2") + 8) + 8, (short) permission).array();
    }

    /** The same font as if its outlines were PostScript ones. */
    static byte[] withPostScriptOutlines(byte[] font) {
        ByteBuffer copy = ByteBuffer.wrap(font.clone());
        copy.put(entry(copy, "glyf"), "CFF ".getBytes(StandardCharsets.US_ASCII));
        return copy.putInt(0, 0x4F54544F).array();
    }

    /** A collection of fonts. */
    public static byte[] collection(byte[]... fonts) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ByteBuffer header = ByteBuffer.allocate(12 + 4 * fonts.length).putInt(0x74746366).putInt(0x00010000).putInt(fonts.length);
        int offset = header.capacity();
        for (byte[] font : fonts) {
            header.putInt(offset);
            offset += font.length;
        }
        file.writeBytes(header.array());
        for (byte[] font : fonts) {
            ByteBuffer shifted = ByteBuffer.wrap(font.clone());
            int start = file.size();
            for (int i = 0; i < shifted.getShort(4); i++) {
                int position = 12 + 16 * i + 8;
                shifted.putInt(position, shifted.getInt(position) + start);
            }
            file.writeBytes(shifted.array());
        }
        return file.toByteArray();
    }

    private static byte[] bytes(String shipped) throws IOException {
        try (InputStream file = Fonts.class.getResourceAsStream("/fonts/" + shipped + ".ttf")) {
            return file.readAllBytes();
        }
    }

    private static int entry(ByteBuffer font, String tag) {
        for (int i = 0; i < font.getShort(4); i++) {
            if (new String(font.array(), 12 + 16 * i, 4, StandardCharsets.US_ASCII).equals(tag)) {
                return 12 + 16 * i;
            }
        }
        throw new IllegalArgumentException("no table " + tag);
    }

    /** A name table with the family, the full name and the PostScript name. */
    private static byte[] names(String family, String postScriptName) {
        List<byte[]> texts = List.of(family.getBytes(StandardCharsets.UTF_16BE), family.getBytes(StandardCharsets.UTF_16BE),
                postScriptName.getBytes(StandardCharsets.UTF_16BE));
        int[] ids = {1, 4, 6};
        int strings = 6 + 12 * ids.length;
        ByteBuffer table = ByteBuffer.allocate(strings + texts.stream().mapToInt(text -> text.length).sum());
        table.putShort((short) 0).putShort((short) ids.length).putShort((short) strings);
        int offset = 0;
        for (int i = 0; i < ids.length; i++) {
            byte[] text = texts.get(i);
            table.putShort((short) 3).putShort((short) 1).putShort((short) 0x0804).putShort((short) ids[i])
                    .putShort((short) text.length).putShort((short) offset);
            table.put(strings + offset, text);
            offset += text.length;
        }
        return table.array();
    }
}
