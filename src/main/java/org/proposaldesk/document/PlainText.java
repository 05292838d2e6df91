package org.proposaldesk.document;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Text files: UTF-8, UTF-16 with a byte order mark, or GB18030 (which GBK and GB2312 are parts of). */
final class PlainText {

    private static final char MARK = '\uFEFF';

    private PlainText() {}

    /** Whether the file is text in one of the encodings. */
    static boolean isText(Path file) throws IOException {
        return charset(file) != null;
    }

    /** The text without its byte order mark, cut behind {@code most} characters. */
    static String read(Path file, int most) throws IOException {
        StringBuilder text = new StringBuilder();
        char[] buffer = new char[64 * 1024];
        try (Reader reader = new BufferedReader(new InputStreamReader(Files.newInputStream(file), charset(file)))) {
            for (int read = reader.read(buffer); read >= 0 && text.length() <= most; read = reader.read(buffer)) {
                text.append(buffer, 0, read);
            }
        }
        return text.length() > 0 && text.charAt(0) == MARK ? text.substring(1) : text.toString();
    }

    private static Charset charset(Path file) throws IOException {
        byte[] start;
        try (InputStream content = Files.newInputStream(file)) {
            start = content.readNBytes(2);
        }
        int mark = start.length == 2 ? (start[0] & 0xFF) << 8 | start[1] & 0xFF : 0;
        boolean marked = mark == 0xFEFF || mark == 0xFFFE;
        List<Charset> candidates = marked ? List.of(StandardCharsets.UTF_16) : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));
        for (Charset charset : candidates) {
            if (isText(file, charset)) {
                return charset;
            }
        }
        return null;
    }

    /** Whether all bytes are characters of this encoding, none of them a control character but tabs and line ends. */
    private static boolean isText(Path file, Charset charset) throws IOException {
        char[] buffer = new char[64 * 1024];
        try (Reader reader = new InputStreamReader(Files.newInputStream(file), charset.newDecoder())) {
            for (int read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
                for (int index = 0; index < read; index++) {
                    char character = buffer[index];
                    if (character < ' ' && "\t\r\n\f".indexOf(character) < 0 || character == 0x7F) {
                        return false;
                    }
                }
            }
            return true;
        } catch (CharacterCodingException otherEncoding) {
            return false;
        }
    }
}
