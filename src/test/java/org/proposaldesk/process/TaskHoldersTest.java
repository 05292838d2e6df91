package org.proposaldesk.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.proposaldesk.bureau.BureauFile;
import org.proposaldesk.process.TasksAtHand.TaskAtHand;
import org.springframework.core.io.ClassPathResource;

/** Who is reminded of a task, and who above is told when it stays overdue. */
class TaskHoldersTest {

    private final TaskHolders holders = holders("");

    /** The bureau of Zhuzhou; the section high-tech has the leader that is named, if one is. */
    private static TaskHolders holders(String leader) {
        try {
            String file = new ClassPathResource("bureau.yml").getContentAsString(StandardCharsets.UTF_8)
                    .replace("name: 高新技术科", "name: 高新技术科" + leader);
            return new TaskHolders(BureauFile.read(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8))));
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static TaskAtHand task(String assignee, String... groups) {
        return new TaskAtHand("task", "definition", "step", "步骤", assignee, Set.of(groups), Instant.EPOCH, Instant.EPOCH, UUID.randomUUID(), 1,
                null, 0);
    }

    @Test
    void whoTookTheTaskHasItElseEverybodyWhoMay() {
        assertThat(holders.people(task("hightech", "section-high-tech"))).containsExactly("hightech");
        assertThat(holders.people(task(null, "section-high-tech"))).containsExactly("hightech", "hightech.head");
        assertThat(holders.names(task("hightech", "section-high-tech"))).isEqualTo("高新承办");
        assertThat(holders.names(task(null, "office", "section-high-tech"))).isEqualTo("办公室（建议提案专干）、高新技术科");
    }

    @Test
    void theHeadStandsAboveTheSectionAndTheReviewerAboveTheOffice() {
        assertThat(holders.heads(task("hightech", "section-high-tech"))).containsExactly("hightech.head");
        assertThat(holders.heads(task(null, "section-high-tech"))).containsExactly("hightech.head");
        assertThat(holders.heads(task("hightech.head", "section-high-tech"))).isEmpty();
        assertThat(holders.heads(task(null, "section-high-tech-head"))).isEmpty();
        assertThat(holders.heads(task("seal", "seal-keeper"))).containsExactly("reviewer");
        assertThat(holders.heads(task(null, "bureau-head"))).isEmpty();
    }

    @Test
    void theLeaderInChargeStandsAboveTheHead() {
        assertThat(holders.leaders(task(null, "section-high-tech"))).containsExactly("deputy");
        assertThat(holders(", leader: zhang.jun").leaders(task(null, "section-high-tech-head"))).containsExactly("zhang.jun");
        assertThat(holders.leaders(task(null, "office"))).containsExactly("deputy");
        assertThat(holders.leaders(task(null, "deputy-leader"))).containsExactly("zhang.jun");
        assertThat(holders.leaders(task("zhang.jun", "bureau-head"))).isEmpty();
    }
}
