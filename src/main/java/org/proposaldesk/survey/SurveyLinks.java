package org.proposaldesk.survey;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.proposaldesk.database.RecordMapper;
import org.proposaldesk.proposal.Proposal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The links by which proposers answer surveys, one for each who is asked in a round. A link is enclosed with the letter, so it stays the
 * same from the seal until the letter is delivered; after that only its hash is kept.
 */
@Repository
public class SurveyLinks {

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private record Link(String addressee, String token) {
    }

    private final JdbcClient jdbc;

    SurveyLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Makes the surveys that go out with the letters of a round, each with its link. Who has one keeps it, also when the letter is
     * sealed anew under another number; who is not asked any more loses it.
     */
    public void prepare(Proposal proposal, List<String> addressees, String lead) {
        String[] names = addressees.toArray(String[]::new);
        String[] tokens = addressees.stream().map(one -> newToken()).toArray(String[]::new);
        jdbc.sql("""
                delete from proposal_desk.survey
                where proposal_id = :proposal and round = :round and state = 'AWAITING_DELIVERY' and not addressee = any(:names)""")
                .param("proposal", proposal.id()).param("round", proposal.round()).param("names", names).update();
        jdbc.sql("""
                insert into proposal_desk.survey (id, proposal_id, round, addressee, lead, token, token_hash, state)
                select gen_random_uuid(), :proposal, :round, addressee, addressee = :lead, token, hash, 'AWAITING_DELIVERY'
                from unnest(cast(:names as text[]), cast(:tokens as text[]), cast(:hashes as text[])) one (addressee, token, hash)
                on conflict (proposal_id, round, addressee) do update set lead = excluded.lead""")
                .param("proposal", proposal.id()).param("round", proposal.round()).param("lead", lead).param("names", names)
                .param("tokens", tokens).param("hashes", List.of(tokens).stream().map(SurveyLinks::hash).toArray(String[]::new)).update();
    }

    /** The secrets of the links that go out with letters not delivered yet, by addressee; only for those who deliver. */
    public Map<String, String> enclosed(UUID proposal, int round) {
        return jdbc.sql("select addressee, token from proposal_desk.survey where proposal_id = :proposal and round = :round and token is not null")
                .param("proposal", proposal).param("round", round).query(RecordMapper.of(Link.class)).list().stream()
                .collect(Collectors.toMap(Link::addressee, Link::token));
    }

    /** The survey behind a link. */
    Optional<UUID> survey(String token) {
        return token != null && TOKEN.matcher(token).matches() ? jdbc.sql("select id from proposal_desk.survey where token_hash = :hash")
                .param("hash", hash(token)).query(UUID.class).optional() : Optional.empty();
    }

    /** A secret of 256 bits. */
    private static String newToken() {
        byte[] secret = new byte[32];
        RANDOM.nextBytes(secret);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    private static String hash(String token) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
