package org.proposaldesk.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.proposaldesk.DeskClock;
import org.proposaldesk.DeskTest;
import org.proposaldesk.Refused;
import org.proposaldesk.proposal.Conflict;
import org.proposaldesk.proposal.NotFound;
import org.springframework.beans.factory.annotation.Autowired;

/** Passages that are used again and again. */
@DeskTest
class ReusablePassagesTest {

    private static final String OWNER = "zhou.nanping";
    private static final String HEAD = "li.baijun";
    private static final String OTHER = "hightech";

    @Autowired
    private ReusablePassages passages;

    private ReusablePassage add(String topic, boolean ofSection) {
        return passages.add(OWNER, input(topic, DeskClock.today().plusDays(30), ofSection));
    }

    private static ReusablePassages.Input input(String topic, LocalDate expiresOn, boolean ofSection) {
        return new ReusablePassages.Input(topic, "我局将" + topic + "，并及时报告进展。", expiresOn, ofSection);
    }

    private List<String> offered(String query) {
        return passages.offered(query).stream().map(ReusablePassage::topic).toList();
    }

    @Test
    void allStaffUseThemAndFindThemByTopicAndText() {
        add("完善成果转化机制", false);
        assertThat(offered("成果转化 报告进展")).containsExactly("完善成果转化机制");
        assertThat(offered("成果转化 没有的词")).isEmpty();
        assertThat(offered("%")).isEmpty();
    }

    @Test
    void whatHasExpiredIsOfferedToNobodyAndRenewedByItsOwner() {
        ReusablePassage passage = add("落实研发补助", false);
        DeskClock.pass(Duration.ofDays(31));
        assertThat(offered("落实研发补助")).isEmpty();
        assertThat(passages.kept(OWNER)).filteredOn(one -> one.topic().equals("落实研发补助")).singleElement()
                .satisfies(one -> assertThat(passages.expired(one)).isTrue());
        passages.change(OWNER, passage.id(), 1, input("落实研发补助", DeskClock.today().plusYears(1), false));
        assertThat(offered("落实研发补助")).hasSize(1);
        assertThat(Refused.fields(Refused.by(() -> passages.change(OWNER, passage.id(), 2, input("落实研发补助", DeskClock.today().plusYears(3), false)))))
                .containsExactly("expiresOn");
    }

    @Test
    void onlyTheOwnerChangesIt() {
        ReusablePassage own = add("支持中试基地", false);
        ReusablePassages.Input change = input("支持中试基地建设", DeskClock.today().plusDays(60), true);
        assertThat(Refused.by(() -> passages.change(HEAD, own.id(), 1, change)).getMessage()).contains("周南萍").contains("不能修改");
        assertThat(Refused.by(() -> passages.withdraw(OTHER, own.id(), 1)).rule()).isEqualTo("passage");

        ReusablePassage ofSection = add("开放科普场馆", true);
        passages.change(HEAD, ofSection.id(), 1, input("开放科普场馆服务", DeskClock.today().plusDays(60), true));
        assertThat(Refused.by(() -> passages.change(OTHER, ofSection.id(), 2, change)).rule()).isEqualTo("passage");
        assertThatThrownBy(() -> passages.change(OWNER, ofSection.id(), 1, change)).as("of an older version").isInstanceOf(Conflict.class);
        passages.withdraw(OWNER, ofSection.id(), 2);
        assertThat(offered("开放科普场馆")).isEmpty();
        assertThatThrownBy(() -> passages.withdraw(OWNER, ofSection.id(), 3)).isInstanceOf(NotFound.class);
    }

    @Test
    void nothingSecretOrEmptyIsKept() {
        assertThat(Refused.by(() -> passages.add(OWNER, new ReusablePassages.Input("进展", "机密★一年", DeskClock.today(), false))).rule()).isEqualTo("R31");
        assertThat(Refused.fields(Refused.by(() -> passages.add(OWNER, new ReusablePassages.Input(" ", null, DeskClock.today().minusDays(1), false)))))
                .containsExactly("topic", "text", "expiresOn");
        assertThat(Refused.fields(Refused.by(() -> passages.add("office", input("通用", DeskClock.today(), true))))).containsExactly("ofSection");
    }
}
