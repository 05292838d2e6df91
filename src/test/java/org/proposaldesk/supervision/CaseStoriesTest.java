package org.proposaldesk.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.proposaldesk.supervision.Items.TODAY;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.proposaldesk.proposal.State;

class CaseStoriesTest {

    private Items items;

    @BeforeEach
    void newBureau() {
        items = new Items();
    }

    @Test
    void tellsWhoDidWhatAndWhyItWentBack() {
        UUID id = items.item("2104106", State.DRAFTING, "achievements", TODAY.plusDays(10));
        items.done(id, 1, "draft-reply", "zhou.nanping", "提交答复稿", "", null);
        items.done(id, 1, "review-by-office", "reviewer", "退回", "第三项没有依据。", "draft-reply");
        items.done(id, 2, "open-next-round", "system", "开启第2轮办理", "", null);
        items.waits(id, "draft-reply", null, TODAY.plusDays(2), "section-achievements");

        CaseStory story = items.stories.find(items.viewer("supervisor"), id).orElseThrow();

        assertThat(story.item().number()).isEqualTo("2104106");
        assertThat(story.now()).extracting(Hand::stepName, Hand::holders, Hand::until)
                .containsExactly(tuple("起草答复稿", List.of("成果转化与科技金融科"), TODAY.plusDays(2)));
        assertThat(story.entries())
                .extracting(CaseStory.Entry::round, CaseStory.Entry::personName, CaseStory.Entry::stepName,
                        CaseStory.Entry::actionLabel, CaseStory.Entry::reason, CaseStory.Entry::returned, CaseStory.Entry::returnToName)
                .containsExactly(
                        tuple(1, "周南萍", "起草答复稿", "提交答复稿", "", false, null),
                        tuple(1, "办公室核稿", "办公室核稿", "退回", "第三项没有依据。", true, "起草答复稿"),
                        tuple(2, "系统", "", "开启第2轮办理", "", false, null));
    }

    @Test
    void aFinishedItemKeepsItsStory() {
        UUID id = items.item("1", State.CLOSED, "planning", TODAY);
        items.done(id, 1, "sign-for", "office", "签收交办件 1 份", "", null);
        CaseStory story = items.stories.find(items.viewer("office"), id).orElseThrow();
        assertThat(story.now()).isEmpty();
        assertThat(story.entries()).hasSize(1);
    }

    @Test
    void isNotToldToPeopleWhoMayNotSeeTheItem() {
        UUID id = items.item("1", State.DRAFTING, "planning", TODAY);
        assertThat(items.stories.find(items.viewer("regional"), id)).isEmpty();
        assertThat(items.stories.find(items.viewer("planning"), id)).isPresent();
        assertThat(items.stories.find(items.viewer("supervisor"), UUID.randomUUID())).isEmpty();
    }
}
