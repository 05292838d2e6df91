package org.proposaldesk.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.proposaldesk.Desk;
import org.proposaldesk.DeskTest;
import org.proposaldesk.Item;
import org.proposaldesk.Refused;
import org.proposaldesk.approval.Disclosure;
import org.proposaldesk.approval.Redacted;
import org.proposaldesk.drafting.PublicationAttribute;
import org.proposaldesk.letter.Letter;
import org.proposaldesk.letter.PublicCopy;
import org.proposaldesk.proposal.NotFound;
import org.proposaldesk.proposal.Refusal;
import org.springframework.beans.factory.annotation.Autowired;

/** R30: what is published holds neither the people who handled it nor what the reviewer listed. */
@DeskTest
class PublicCopiesTest {

    @Autowired
    private Desk desk;

    @Autowired
    private PublicCopies copies;

    /** A reply with a telephone number in its text and a company's figure, at its review. */
    private Item reviewed() {
        Item item = desk.proposalAt("draft-reply");
        item.usually("draft-reply", input -> ((ObjectNode) input.withArray("answers").get(0)).put("text",
                "联系企业请拨打13712345678。某企业研发投入为九百万元。"));
        return item.reaches("review-publication");
    }

    private static void redact(ObjectNode input, String text, String reason) {
        ((ArrayNode) input.withArray("redactions")).addObject().put("text", text).put("reason", reason);
    }

    @Test
    void r30PersonalDataInTheTextIsProposedAndTheClosingBlockIsLeftOut() {
        Item item = reviewed();
        List<Redacted> proposed = new ArrayList<>();
        item.as("publication").input(item.task("review-publication"), input -> input.withArray("redactions")
                .forEach(one -> proposed.add(new Redacted(one.get("text").asText(), one.get("reason").asText()))));
        assertThat(proposed).extracting(Redacted::text).containsExactly("13712345678");
        Letter copy = copies.as(item.proposal(), new Disclosure(PublicationAttribute.OPEN, proposed, List.of(), ""));
        assertThat(copy.closing()).isNull();
        assertThat(copy.toJson()).doesNotContain("13712345678").contains(PublicCopy.MARK, "九百万元");
    }

    @Test
    void r30TheCopyIsThereOnceThePublicationWasAgreed() {
        Item item = reviewed();
        assertThatThrownBy(() -> copies.reviewed(item.proposal())).isInstanceOf(NotFound.class);
        item.usually("review-publication", input -> redact(input, "九百万元", "企业未公开的数据"));
        assertThat(copies.reviewed(item.proposal()).toJson()).doesNotContain("九百万元", "13712345678");
        assertThat(item.journal()).anySatisfy(entry -> assertThat(entry.action()).contains("隐去 2 处"));
    }

    @Test
    void r30WordsThatDoNotStandInTheReplyAndRedactionsWithoutReasonAreRefused() {
        Item item = reviewed();
        Refusal refusal = item.as("publication").isRefused("review-publication", input -> {
            redact(input, "八百万元", "企业未公开的数据");
            redact(input, "九百万元", " ");
        });
        assertThat(refusal.rule()).isEqualTo("R30");
        assertThat(Refused.fields(refusal)).containsExactly("redactions[1].text", "redactions[2].reason");
    }

    @Test
    void aReplyThatIsWithheldHasNoCopy() {
        Item item = reviewed();
        item.usually("review-publication", input -> input.put("publication", "CLOSED").put("publicationReason", "涉及商业秘密"));
        assertThatThrownBy(() -> copies.reviewed(item.proposal())).isInstanceOf(NotFound.class);
    }
}
