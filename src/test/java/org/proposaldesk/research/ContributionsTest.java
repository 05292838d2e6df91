package org.proposaldesk.research;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.proposaldesk.Desk;
import org.proposaldesk.DeskTest;
import org.proposaldesk.Item;
import org.proposaldesk.drafting.Drafts;
import org.proposaldesk.drafting.ParagraphSource;
import org.proposaldesk.research.Contributions.Attributed;
import org.proposaldesk.research.Contributions.Contribution;
import org.springframework.beans.factory.annotation.Autowired;

/** Who contributed which paragraph is kept from findings and opinions into the draft. */
@DeskTest
class ContributionsTest {

    @Autowired
    private Desk desk;

    @Autowired
    private Contributions contributions;

    @Autowired
    private Drafts drafts;

    @Test
    void paragraphsAreKnownAsTheyWereAndEdited() {
        Item item = desk.proposalAt("obtain-opinion", input -> input.withArray("assistUnits").add("市财政局"));
        item.usually("obtain-opinion", input -> input.put("text", "市级财政每年安排专项资金二千万元。"));
        item.usually("research-point", input -> input.put("answer", "已建成技术转移平台三个。\n今年组织对接活动四十二场。"));
        List<Contribution> all = contributions.of(item.id(), 1);
        assertThat(all).extracting(Contribution::paragraph).contains("已建成技术转移平台三个。", "今年组织对接活动四十二场。", "市级财政每年安排专项资金二千万元。");

        List<Attributed> answer = Contributions.attribute("""
                今年以来组织对接活动四十二场。
                感谢您的关心。
                市级财政每年安排专项资金二千万元。
                """, all);
        assertThat(answer).extracting(one -> one.from() == null ? null : one.from().contributor())
                .containsExactly(all.get(0).contributor(), null, "市财政局");
        assertThat(answer.get(0).from().person()).isNotBlank();
        assertThat(answer.get(0).from().pointId()).isNotNull();
        assertThat(contributions.of(item.id(), 2)).isEmpty();
    }

    /** The letter keeps it, for those who review and sign it and for the file, whatever is found or written later. */
    @Test
    void theLetterThatIsHandedInKeepsWhoContributedWhat() {
        Item item = desk.proposalAt("research-point");
        item.usually("research-point", input -> input.put("answer", "已建成技术转移平台三个。\n今年组织对接活动四十二场。"));
        item.reaches("draft-reply").usually("draft-reply", input -> {
            ObjectNode answer = (ObjectNode) input.withArray("answers").get(0);
            answer.put("text", answer.get("text").asText().replace("今年组织", "今年以来组织") + "\n感谢您的关心。");
        });
        List<ParagraphSource> sources = drafts.latest(item.id(), 1).orElseThrow().sources();
        assertThat(sources).filteredOn(one -> one.point() == 1).extracting(ParagraphSource::paragraph)
                .containsExactly("已建成技术转移平台三个。", "今年以来组织对接活动四十二场。");
        assertThat(sources).extracting(ParagraphSource::contributor).doesNotContainNull();

        item.reaches("sign-reply");
        assertThat(drafts.latest(item.id(), 1).orElseThrow().sources()).isEqualTo(sources);
    }
}
