package org.proposaldesk.letter.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.proposaldesk.letter.Letter;
import org.proposaldesk.letter.Letters;
import org.proposaldesk.letter.RenderOptions;
import org.proposaldesk.letter.Sealing;
import org.proposaldesk.letter.ofd.LetterOfd;
import org.proposaldesk.letter.pdf.LetterPdf;

/** Which letters are sealed, and what happens when the seal service fails. */
class SealedLetterTest {

    private static final RenderOptions ISSUE = RenderOptions.issue(Instant.parse("2025-06-10T01:02:03Z"));

    private final SealMaker maker = new SealMaker();
    private final SealedLetter sealed = new SealedLetter(() -> Optional.of(maker.seal(SignatureAlgorithm.SM2_SM3)));

    @Test
    void withoutASealServiceFilesStayAsTheyAre() {
        SealedLetter onPaper = new SealedLetter(SealService.NONE);
        assertThat(onPaper.pdf(Letters.brief(), ISSUE)).isEqualTo(LetterPdf.render(Letters.brief(), ISSUE));
        assertThat(onPaper.ofd(Letters.brief(), ISSUE)).isEqualTo(LetterOfd.render(Letters.brief(), ISSUE));
    }

    @Test
    void onlySignedLettersThatBearASealAreSealed() {
        RenderOptions draft = RenderOptions.draft(ISSUE.time());
        Letter unsigned = Letters.brief().sign(List.of(), null);
        Letter withoutSeal = Letters.brief().toBuilder().sealing(Sealing.NONE).build();
        assertThat(sealed.pdf(Letters.brief(), draft)).isEqualTo(LetterPdf.render(Letters.brief(), draft));
        assertThat(sealed.ofd(Letters.brief(), draft)).isEqualTo(LetterOfd.render(Letters.brief(), draft));
        for (Letter letter : List.of(unsigned, withoutSeal)) {
            assertThat(sealed.pdf(letter, ISSUE)).isEqualTo(LetterPdf.render(letter, ISSUE));
            assertThat(sealed.ofd(letter, ISSUE)).isEqualTo(LetterOfd.render(letter, ISSUE));
        }
        assertThat(sealed.pdf(Letters.brief(), ISSUE)).isNotEqualTo(LetterPdf.render(Letters.brief(), ISSUE));
    }

    @Test
    void aSignatureThatDoesNotVerifyIsNotUsed() {
        BureauSeal genuine = maker.seal(SignatureAlgorithm.SM2_SM3);
        SealedLetter wrongKey = new SealedLetter(() -> Optional.of(new OtherKey(genuine, maker.seal(SignatureAlgorithm.SM2_SM3))));
        assertThatThrownBy(() -> wrongKey.ofd(Letters.brief(), ISSUE)).isInstanceOf(SealFailure.class).hasMessageContaining("与其证书不符");
        assertThatThrownBy(() -> wrongKey.pdf(Letters.brief(), ISSUE)).isInstanceOf(SealFailure.class).hasMessageContaining("与其证书不符");
    }

    @Test
    void anOfdAsksForAnSm2Seal() {
        SealedLetter rsa = new SealedLetter(() -> Optional.of(maker.seal(SignatureAlgorithm.RSA_SHA256)));
        assertThatThrownBy(() -> rsa.ofd(Letters.brief(), ISSUE)).isInstanceOf(SealFailure.class).hasMessageContaining("请改用SM2印章");
    }

    @Test
    void whatIsNoSealIsRefused() {
        assertThatThrownBy(() -> new ElectronicSeal(new byte[] {0x30, 3, 2, 1, 4})).isInstanceOf(InvalidSeal.class)
                .hasMessageContaining("不符合GB/T 38540-2020");
    }

    /** A seal whose service signs with the key of another. */
    private record OtherKey(BureauSeal genuine, BureauSeal other) implements BureauSeal {

        @Override
        public ElectronicSeal seal() {
            return genuine.seal();
        }

        @Override
        public SignatureAlgorithm algorithm() {
            return genuine.algorithm();
        }

        @Override
        public List<byte[]> certificates() {
            return genuine.certificates();
        }

        @Override
        public byte[] sign(byte[] digest) {
            return other.sign(digest);
        }
    }
}
