package org.proposaldesk.drafting;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.proposaldesk.letter.Letter;

/**
 * The letters that one approved text makes: to each addressee his own (R14), in the order of the proposers.
 *
 * <p>One hash covers them all. To verify one file, take the {@link Letter#contentHash()} of what it says; it stands among those
 * whose sum was signed.
 */
public record AddressedLetters(List<AddressedLetter> all) {

    /** A letter with the one to whom it goes. */
    public record AddressedLetter(Addressee addressee, Letter letter) {
    }

    public AddressedLetters {
        all = List.copyOf(all);
    }

    /** The letter to the one who leads. */
    public Letter lead() {
        return all.stream().filter(one -> one.addressee().lead()).findFirst().orElseThrow().letter();
    }

    /** The same letters after each has got something, such as a signature. */
    public AddressedLetters each(UnaryOperator<Letter> change) {
        return new AddressedLetters(all.stream().map(one -> new AddressedLetter(one.addressee(), change.apply(one.letter()))).toList());
    }

    /** What the signer approves (R20): of one letter its own hash, of several the hash of their hashes in their order. */
    public String contentHash() {
        return together(all.stream().map(one -> one.letter().contentHash()).toList());
    }

    static String together(List<String> hashes) {
        return hashes.size() == 1 ? hashes.get(0) : sha256(hashes.stream().collect(Collectors.joining("\n")));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
