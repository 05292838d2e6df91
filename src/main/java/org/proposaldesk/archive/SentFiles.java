package org.proposaldesk.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.proposaldesk.proposal.Refusal;

/** Goes through the files that were sent and those inside ZIP files, within bounds of number, size and time. */
final class SentFiles {

    /** Most files in one import. */
    static final int MOST = 2_000;
    private static final Pattern READABLE = Pattern.compile("(?is).+\\.(txt|docx|pdf)");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");
    private static final int LONGEST_NAME = 200;
    private static final String RULE = "archive-import";
    private static final long MOST_UNPACKED = 500L * 1024 * 1024;
    private static final Duration LONGEST = Duration.ofMinutes(5);

    /** What is done with one file. */
    interface Taker {
        ArchiveImport.Row take(String name, InputStream content) throws IOException;
    }

    private final Taker taker;
    private final List<ArchiveImport.Row> rows = new ArrayList<>();
    private final long end = System.nanoTime() + LONGEST.toNanos();
    private long unpacked;

    private SentFiles(Taker taker) {
        this.taker = taker;
    }

    /**
     * A row for every file.
     *
     * @throws Refusal when they are too many, too large or take too long
     */
    static List<ArchiveImport.Row> each(List<SentFile> files, Taker taker) throws IOException {
        SentFiles all = new SentFiles(taker);
        try {
            for (SentFile file : files) {
                all.sent(file);
            }
        } catch (TooMuch bomb) {
            throw new Refusal(RULE, "压缩包解开后超过 500 MB，没有导入。请分批导入。");
        }
        return all.rows;
    }

    private void sent(SentFile file) throws IOException {
        String name = shown(file.name() == null ? "" : file.name());
        try (InputStream content = file.content().getInputStream()) {
            if (name.toLowerCase(Locale.ROOT).endsWith(".zip")) {
                zip(name, content);
            } else {
                file(name, content);
            }
        }
    }

    private void zip(String name, InputStream content) throws IOException {
        Path copy = Files.createTempFile("archive-", ".zip");
        try {
            Files.copy(content, copy, StandardCopyOption.REPLACE_EXISTING);
            try (ZipFile zip = ZipFile.builder().setPath(copy).setCharset(Charset.forName("GB18030")).get()) {
                for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                    entry(zip, entry);
                }
            } catch (IOException broken) {
                rows.add(ArchiveImport.Row.refused(name, "压缩包已损坏或不是 ZIP 格式，没有导入。请重新压缩后再试。"));
            }
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private void entry(ZipFile zip, ZipArchiveEntry entry) throws IOException {
        String name = shown(nameOf(entry));
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        if (entry.isDirectory() || last.startsWith(".") || name.startsWith("__MACOSX/") || last.equals("Thumbs.db")) {
            return;
        }
        if (!zip.canReadEntryData(entry)) {
            countOne();
            rows.add(ArchiveImport.Row.refused(name, "文件在压缩包里已加密或压缩方式不认识，没有导入。请取消密码，重新压缩后再试。"));
            return;
        }
        try (InputStream content = new Bounded(zip.getInputStream(entry))) {
            file(name, content);
        } catch (IOException broken) {
            rows.add(ArchiveImport.Row.refused(name, "文件在压缩包里已损坏，没有导入。请重新压缩后再试。"));
        }
    }

    private void file(String name, InputStream content) throws IOException {
        countOne();
        rows.add(READABLE.matcher(name).matches() ? taker.take(name, content)
                : ArchiveImport.Row.refused(name, "只导入 TXT、DOCX、PDF 文件，这个文件没有导入。旧格式请先另存为 DOCX。"));
    }

    private void countOne() {
        if (rows.size() >= MOST) {
            throw new Refusal(RULE, "一次最多导入 " + MOST + " 个文件，没有导入。请分批导入。");
        }
        if (System.nanoTime() > end) {
            throw new Refusal(RULE, "文件太多，五分钟内没有读完，没有导入。请分批导入。");
        }
    }

    /** A name as it can be shown and kept; its end, which says what the file is, stays. */
    private static String shown(String name) {
        String clean = INVISIBLE.matcher(name).replaceAll("");
        return clean.substring(Math.max(0, clean.length() - LONGEST_NAME));
    }

    /** Programs of this country write names in GBK without saying so, others in UTF-8 without saying so. */
    private static String nameOf(ZipArchiveEntry entry) {
        if (entry.getGeneralPurposeBit().usesUTF8ForNames() || entry.getRawName() == null) {
            return entry.getName();
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(entry.getRawName())).toString();
        } catch (CharacterCodingException other) {
            return entry.getName();
        }
    }

    /** Passes everything that treats a single file as refused. */
    private static final class TooMuch extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    /** Stops when all that comes out of ZIP files is too much. */
    private final class Bounded extends FilterInputStream {

        Bounded(InputStream content) {
            super(content);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int more) {
            unpacked += more;
            if (unpacked > MOST_UNPACKED) {
                throw new TooMuch();
            }
        }
    }
}
