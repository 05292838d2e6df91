package org.proposaldesk.approval;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.proposaldesk.proposal.Journal;
import org.proposaldesk.proposal.Proposal;
import org.proposaldesk.proposal.Refusal;
import org.springframework.stereotype.Service;

/**
 * Different hands (R17, domain 8.2): who had one hand in an item may not have another in the same round. It is the person
 * that counts, whatever roles the person holds.
 */
@Service
public class Separation {

    private record Bar(Set<String> earlier, String done) {
    }

    /** The steps in which a person writes the letter. */
    static final Set<String> DRAFTS = Set.of("draft-reply", Course.REVISE_DRAFT, "draft-opinion");
    private static final Set<String> REVIEWS = Set.of("review-by-section", ReviewByOffice.ID, "review-by-deputy");
    private static final Set<String> SIGNATURE = Set.of(SignReply.ID);

    /** For each step the earlier hands that bar a person from it. */
    private static final Map<String, List<Bar>> BARS = Map.ofEntries(
            Map.entry("approve-distribution", List.of(new Bar(Set.of("plan-distribution"), "拟办了本件的分办方案"))),
            Map.entry("approve-return", List.of(new Bar(Set.of("register"), "提出了本件的申退"))),
            Map.entry("revise-draft", List.of(new Bar(REVIEWS, "审核了本稿"))),
            Map.entry("review-by-section", List.of(new Bar(DRAFTS, "起草了本稿"))),
            Map.entry(ReviewByOffice.ID, List.of(new Bar(DRAFTS, "起草了本稿"), new Bar(Set.of("review-by-section"), "以科室负责人身份审核了本稿"))),
            Map.entry("review-by-deputy", List.of(new Bar(DRAFTS, "起草了本稿"), new Bar(Set.of(ReviewByOffice.ID), "核了本稿"))),
            Map.entry(SignReply.ID, List.of(new Bar(DRAFTS, "起草了本稿"), new Bar(REVIEWS, "审核了本稿"))),
            Map.entry("assign-number", List.of(new Bar(SIGNATURE, "签发了本件"))),
            Map.entry(Hand.COUNTERSIGN, List.of(new Bar(DRAFTS, "起草了本稿"))),
            Map.entry("seal-letter", List.of(new Bar(SIGNATURE, "签发了本件"), new Bar(Set.of("assign-number"), "登记了本件的文号和份数"))),
            Map.entry("approve-void-number", List.of(new Bar(Set.of("void-number", "correct-after-signing"), "申请了作废文号"))),
            Map.entry(ReviewPublication.ID, List.of(new Bar(DRAFTS, "起草了本稿并提出公开属性"))),
            Map.entry("review-public-copy", List.of(new Bar(DRAFTS, "起草了本稿并提出公开属性"), new Bar(Set.of("return-publication"), "退回了公开审查"))),
            Map.entry("confirm-survey", List.of(new Bar(DRAFTS, "是本件承办人"), new Bar(Set.of("research-point"), "是本件承办人"),
                    new Bar(Set.of("record-survey"), "录入了本件的征询意见表"))),
            Map.entry("confirm-commitment", List.of(new Bar(Set.of("follow-commitment"), "填报了承诺事项的进展"))));

    private final Journal journal;

    public Separation(Journal journal) {
        this.journal = journal;
    }

    /** @throws Refusal when an earlier hand bars the person from this step */
    public void check(Proposal proposal, String step, String person) {
        List<Bar> bars = BARS.get(step);
        if (bars == null) {
            return;
        }
        Set<String> mine = journal.stepsOf(proposal.id(), proposal.round(), person);
        for (Bar bar : bars) {
            if (bar.earlier().stream().anyMatch(mine::contains)) {
                throw new Refusal("R17", "您" + bar.done() + "，按不同人经手的规定不能再办理本环节，请由其他同志办理。");
            }
        }
    }
}
