package org.proposaldesk.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.proposaldesk.Desk;
import org.proposaldesk.DeskTest;
import org.proposaldesk.Item;
import org.springframework.beans.factory.annotation.Autowired;

/** The rules for promises. */
@DeskTest
class FollowUpRulesTest {

    @Autowired
    private Desk desk;

    @Autowired
    private CommitmentRepository commitments;

    private Item promising(String step) {
        Item item = desk.proposalAt("draft-reply");
        item.usually("draft-reply", input -> input.put("noCommitments", false).withArray("commitments").addObject().put("text", "修订条例")
                .put("kind", "POLICY").put("promisedOn", "2026-06-30"));
        return item.reaches(step);
    }

    @ParameterizedTest
    @EnumSource
    void r45AKeptPromiseIsProved(Desk.Way way) {
        Item item = promising("follow-commitment");
        assertThat(item.as("hightech", way).isRefused("follow-commitment", input -> input.put("evidence", " ")).rule()).isEqualTo("R45");
        item.as("hightech", way).completes("follow-commitment",
                input -> input.put("evidence", "").withArray("attachmentIds").add(item.uploads("follow-commitment").toString()));
        assertThat(commitments.of(item.id())).singleElement().returns(CommitmentStatus.DONE, CommitmentRepository.Commitment::status)
                .returns(null, CommitmentRepository.Commitment::settledOn);
    }

    @ParameterizedTest
    @EnumSource
    void r18ADoubtAboutAReportIsExplained(Desk.Way way) {
        Item item = promising("confirm-commitment");
        assertThat(item.as("hightech.head", way).isRefused("confirm-commitment", input -> input.put("confirmed", false)).rule()).isEqualTo("R18");
    }

    @Test
    void theHandlerDoesNotCloseAPromiseAlone() {
        Item item = promising("confirm-commitment");
        desk.withDuty("hightech", "section-high-tech-head",
                () -> assertThat(item.as("hightech").mayNotClaim("confirm-commitment").rule()).isEqualTo("R17"));
        item.as("hightech.head").completes("confirm-commitment");
        assertThat(commitments.of(item.id())).singleElement().extracting(CommitmentRepository.Commitment::settledOn).isEqualTo(LocalDate.of(2025, 3, 10));
    }
}
