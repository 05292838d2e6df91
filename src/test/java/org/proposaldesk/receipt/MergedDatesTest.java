package org.proposaldesk.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.proposaldesk.DeskTest;
import org.proposaldesk.Item;

/** The dates of items that are handled together (并案): the common work is due with the one that is due first. */
@DeskTest
class MergedDatesTest extends MergedItemsDesk {

    @Test
    void theCommonWorkIsDueWithTheItemThatIsDueFirstAndEachKeepsItsOwnDate() {
        Item lead = of("何涌", input -> input.put("replyDue", "2025-06-30")).reaches("research-point");
        Item second = planned(lead, "李明", input -> input.put("replyDue", "2025-05-20")).usually("approve-distribution");
        assertThat(lead.proposal().due()).isEqualTo("2025-06-30");
        assertThat(lead.proposal().dueInternal()).isEqualTo("2025-05-20");
        assertThat(second.proposal().due()).isEqualTo("2025-05-20");
        merged(lead, "王芳");
        assertThat(lead.proposal().dueInternal()).as("a later one moves nothing").isEqualTo("2025-05-20");
    }

    /** The dates of the work follow whoever comes, goes, or is put off, and what the bureau sets itself is not lost by it. */
    @Test
    void theCommonWorkFollowsItemsThatComeGoAndAreExtended() {
        Item lead = of("何涌", input -> input.put("replyDue", "2025-06-30")).reaches("research-point");
        LocalDate alone = lead.due("contact-proposer");
        LocalDate first = alone.minusDays(4);
        Item second = planned(lead, "李明", input -> input.put("replyDue", first.toString())).usually("approve-distribution");
        LocalDate together = lead.due("contact-proposer");
        assertThat(together).isBefore(alone);
        extended(lead, "2025-07-31");
        assertThat(lead.proposal().dueInternal()).as("no date of the bureau's own was typed").isEqualTo(first);
        assertThat(lead.due("contact-proposer")).isEqualTo(together);
        Item third = planned(lead, "王芳", input -> input.put("replyDue", first.minusDays(3).toString())).usually("approve-distribution");
        assertThat(lead.proposal().dueInternal()).isEqualTo(first.minusDays(3));
        takesOut(lead, third, "诉求不同");
        assertThat(lead.proposal().dueInternal()).isEqualTo(first);
        assertThat(lead.due("contact-proposer")).isEqualTo(together);
        extended(second, "2025-05-30");
        assertThat(lead.proposal().dueInternal()).isEqualTo("2025-05-30");
        assertThat(lead.due("contact-proposer")).isEqualTo(alone);
        takesOut(lead, second, "诉求不同");
        assertThat(lead.proposal().dueInternal()).isNull();
    }
}
