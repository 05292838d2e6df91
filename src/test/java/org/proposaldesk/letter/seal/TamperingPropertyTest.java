package org.proposaldesk.letter.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.proposaldesk.letter.Letters;
import org.proposaldesk.letter.RenderOptions;
import org.proposaldesk.letter.ofd.OfdPackage;

/** Whichever byte of a sealed file is changed: it is noticed, and nothing breaks. */
class TamperingPropertyTest {

    private static final RenderOptions ISSUE = RenderOptions.issue(Instant.parse("2025-06-10T01:02:03Z"));
    private static final SealMaker MAKER = new SealMaker();
    private static final SealedLetter SEALED = new SealedLetter(() -> Optional.of(MAKER.seal(SignatureAlgorithm.SM2_SM3)));
    private static final SealVerifier VERIFIER = new SealVerifier(MAKER.authorities());
    private static final byte[] PDF = SEALED.pdf(Letters.brief(), ISSUE);
    private static final OfdPackage OFD = OfdPackage.read(SEALED.ofd(Letters.brief(), ISSUE));

    @Property(tries = 150)
    void noByteOfAnOfdCanBeChanged(@ForAll Random random) {
        List<String> paths = List.copyOf(OFD.files().keySet());
        String path = paths.get(random.nextInt(paths.size()));
        byte[] file = OFD.file(path);
        assertThat(VERIFIER.ofd(OFD.with(path, changed(file, 0, file.length, random)).toZip()).valid()).as(path).isFalse();
    }

    @Property(tries = 100)
    void noSignedByteOfAPdfCanBeChanged(@ForAll Random random) {
        int signature = signature();
        boolean before = random.nextBoolean();
        byte[] changed = before ? changed(PDF, 0, signature, random) : changed(PDF, end(signature), PDF.length, random);
        assertThat(VERIFIER.pdf(changed).valid()).isFalse();
    }

    /** The envelope of a signature holds a few bytes that say nothing, so only its reading is looked at. */
    @Property(tries = 100)
    void aDamagedSignatureOfAPdfBreaksNothing(@ForAll Random random) {
        int signature = signature();
        Verification verification = VERIFIER.pdf(changed(PDF, signature, signature + 3000, random));
        assertThat(verification.problems()).allMatch(problem -> problem.endsWith("。"));
    }

    private static int signature() {
        return new String(PDF, StandardCharsets.ISO_8859_1).indexOf("/Contents <") + "/Contents ".length();
    }

    private static int end(int signature) {
        return new String(PDF, StandardCharsets.ISO_8859_1).indexOf('>', signature) + 1;
    }

    private static byte[] changed(byte[] file, int from, int to, Random random) {
        byte[] changed = file.clone();
        changed[from + random.nextInt(to - from)] ^= (byte) (1 + random.nextInt(255));
        return changed;
    }
}
