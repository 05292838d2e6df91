package org.proposaldesk.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.proposaldesk.DeskTest;
import org.proposaldesk.Item;
import org.proposaldesk.approval.PublicationReviews;
import org.proposaldesk.drafting.PublicationAttribute;
import org.proposaldesk.proposal.Refusal;
import org.springframework.beans.factory.annotation.Autowired;

/** Of items that are handled together (并案) each proposer keeps his wish, and the public copy of each letter is reviewed (R29, R30). */
@DeskTest
class MergedPublicationTest extends MergedItemsDesk {

    @Autowired
    private PublicationReviews reviews;

    @Test
    void r29TheWishOfEachProposerIsKept() {
        Item lead = of("何涌", input -> { }).reaches("research-point");
        Item second = planned(lead, "李明", input -> input.put("consentsToPublication", false).put("refusalReason", "涉及企业秘密"))
                .usually("approve-distribution");
        lead.reaches("assign-number");
        assertThat(letter(lead).marks().publication()).isEqualTo("同意公开");
        assertThat(letter(second).marks().publication()).isEqualTo("不公开");
    }

    @ParameterizedTest
    @EnumSource(names = {"PARTIAL", "SUMMARY"})
    void r29WhoRefusedIsNotPublishedWithAnother(PublicationAttribute attribute) {
        Item lead = of("何涌", input -> { }).reaches("research-point");
        Item second = planned(lead, "李明", input -> input.put("consentsToPublication", false).put("refusalReason", "涉及企业秘密"))
                .usually("approve-distribution");
        lead.reaches("review-publication").usually("review-publication", input -> {
            input.put("publication", attribute.name()).put("publicationReason", "内容涉及面宽").put("summary", "我局已经办理。");
            input.withArray("redactions").addObject().put("text", "落实补助").put("reason", "未公开的数据");
        });
        lead.reaches("assign-number");
        assertThat(letter(lead).marks().publication()).isEqualTo(attribute.label());
        assertThat(letter(second).marks().publication()).isEqualTo("不公开");
        assertThat(reviews.disclosed(second.id(), 1)).isEmpty();
    }

    @Test
    void r30TheCopyOfEachMergedItemIsReviewed() {
        Item lead = of("何涌", input -> { }).reaches("research-point");
        Item second = planned(lead, "李明", input -> input.put("subject", "关于公布服务电话0731-22991188的提案")).usually("approve-distribution");
        lead.reaches("review-publication");
        Refusal refusal = lead.as("publication").isRefused("review-publication", input -> { });
        assertThat(refusal.rule()).isEqualTo("R30");
        assertThat(refusal.getMessage()).contains("并案的第" + second.proposal().number() + "号", "0731-22991188");
        lead.usually("review-publication", input -> input.withArray("kept").addObject().put("text", "0731-22991188").put("reason", "公布的服务电话"))
                .reaches("assign-number");
        assertThat(reviews.of(second.id(), 1)).get().extracting(PublicationReviews.Review::copyHash).isNotNull();
        second.reaches("send-copies").usually("send-copies").usually("publish-reply");
    }
}
