package org.proposaldesk.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.proposaldesk.Desk;
import org.proposaldesk.DeskTest;
import org.proposaldesk.Item;
import org.proposaldesk.archive.Archive;
import org.springframework.beans.factory.annotation.Autowired;

/** What the bureau sent is found when it answers the next time. */
@DeskTest
class SentRepliesTest {

    @Autowired
    private Desk desk;

    @Autowired
    private Archive archive;

    @Test
    void aReplyIsInTheArchiveOnceItWasSent() {
        Item item = answering("关于推广天麻种植的提案", "OPEN", "");
        item.reaches("deliver-reply");
        assertThat(of(item)).isEmpty();
        item.reaches("send-copies");
        assertThat(of(item)).singleElement().satisfies(found -> {
            assertThat(found.subject()).isEqualTo("关于推广天麻种植的提案");
            assertThat(found.own()).isTrue();
            assertThat(found.documentNumber()).matches("株科办〔\\d{4}〕\\d+号");
            assertThat(found.writtenOn()).matches("\\d{4}年\\d{1,2}月\\d{1,2}日");
            assertThat(archive.find(found.id()).orElseThrow().text()).contains("尊敬的何涌委员：", "已经建立机制");
        });
        assertThat(archive.like("关于推广天麻种植的提案", item.id())).noneMatch(found -> found.number().equals(item.proposal().number()));
        Item next = answering("关于天麻种植补助的提案", "OPEN", "");
        assertThat(archive.like(next.proposal().subject(), next.id())).first()
                .satisfies(found -> assertThat(found.number()).isEqualTo(item.proposal().number()));
    }

    @Test
    void aReplyThatIsNotToBePublishedStaysWithItsCase() {
        Item item = answering("关于推广杜仲种植的提案", "CLOSED", "涉及企业秘密");
        item.reaches("send-copies");
        assertThat(of(item)).isEmpty();
    }

    private Item answering(String subject, String publication, String reason) {
        Item item = desk.proposalAt("draft-reply", registration -> registration.put("subject", subject));
        item.usually("draft-reply", input -> input.put("publication", publication).put("publicationReason", reason));
        return item;
    }

    private List<Archive.Found> of(Item item) {
        return archive.search("第" + item.proposal().number() + "号", 1).letters();
    }
}
