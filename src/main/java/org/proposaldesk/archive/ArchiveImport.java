package org.proposaldesk.archive;

import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.proposaldesk.document.DocumentText;
import org.proposaldesk.letter.parser.LetterParser;
import org.proposaldesk.letter.parser.ParsedLetter;
import org.proposaldesk.letter.parser.Reading;
import org.proposaldesk.proposal.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes letters of earlier years into the archive, from single files and from ZIP files. A file that is not taken is listed
 * with the reason and stops no other; what stops the import as a whole leaves nothing behind.
 */
@Service
public class ArchiveImport {

    private static final int LONGEST_FACT = 300;

    /** What becomes of a file. */
    public enum Fate {
        /** Its letter is new. */
        NEW,
        /** The same file is in the archive already, or stands twice in this import. */
        KNOWN,
        /** It is not taken. */
        REFUSED
    }

    /**
     * One file.
     *
     * @param title  title that was read, or the name of the file
     * @param reason why it is refused, else null
     */
    public record Row(String file, Fate fate, String title, String number, String issuer, String documentNumber, String date, String reason) {

        static Row refused(String file, String reason) {
            return new Row(file, Fate.REFUSED, null, null, null, null, null, reason);
        }
    }

    /** @param kept whether the new letters are in the archive now, or were only looked at */
    public record Report(boolean kept, long fresh, long known, long refused, List<Row> rows) {

        static Report of(boolean kept, List<Row> rows) {
            return new Report(kept, count(rows, Fate.NEW), count(rows, Fate.KNOWN), count(rows, Fate.REFUSED), rows);
        }

        private static long count(List<Row> rows, Fate fate) {
            return rows.stream().filter(row -> row.fate() == fate).count();
        }
    }

    private final ArchiveRepository letters;
    private final DocumentText documents;
    private final Clock clock;

    public ArchiveImport(ArchiveRepository letters, DocumentText documents, Clock clock) {
        this.letters = letters;
        this.documents = documents;
        this.clock = clock;
    }

    /** What would become of the files; nothing is kept. */
    public Report look(List<SentFile> files) throws IOException {
        Set<String> seen = new HashSet<>();
        return Report.of(false, SentFiles.each(files, (name, content) -> take(name, content, seen, null)));
    }

    /**
     * Keeps the new letters: all of them, or none.
     *
     * @throws Refusal when the files are too many or too large
     */
    @Transactional(rollbackFor = Exception.class)
    public Report keep(List<SentFile> files, String person) throws IOException {
        Set<String> seen = new HashSet<>();
        return Report.of(true, SentFiles.each(files, (name, content) -> take(name, content, seen, person)));
    }

    /** @param person who keeps the letter; null to look at it only */
    private Row take(String name, InputStream content, Set<String> seen, String person) throws IOException {
        MessageDigest digest = sha256();
        String text;
        try {
            text = documents.read(name, new DigestInputStream(content, digest));
        } catch (Refusal refusal) {
            return Row.refused(name, refusal.getMessage());
        } catch (IllegalStateException broken) {
            return Row.refused(name, "文件已损坏，读不出文字。请用原软件打开后另存，再导入。");
        }
        String hash = HexFormat.of().formatHex(digest.digest());
        ArchivedLetter letter = letter(name, hash, printable(text), person);
        boolean known = !seen.add(hash) || letters.knows(hash);
        if (!known && person != null) {
            known = !letters.add(letter);
        }
        return new Row(name, known ? Fate.KNOWN : Fate.NEW, letter.title(), letter.number(), letter.issuer(), letter.documentNumber(),
                letter.writtenOn(), null);
    }

    private ArchivedLetter letter(String name, String hash, String text, String person) {
        ParsedLetter read = LetterParser.parse(text);
        String title = value(read.title());
        return new ArchivedLetter(UUID.randomUUID(), hash, name, null, null, read.kind().id(), title == null ? name : title,
                value(read.proposalTitle()), value(read.number()), value(read.issuer()), value(read.documentNumber()), value(read.date()),
                text, person, clock.instant());
    }

    private static String value(Reading reading) {
        return reading == null ? null : reading.value().substring(0, Math.min(reading.value().length(), LONGEST_FACT));
    }

    /** Without control characters, which the database does not take. */
    private static String printable(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\\n\\r\\t]]", "").strip();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 belongs to every Java platform", e);
        }
    }
}
