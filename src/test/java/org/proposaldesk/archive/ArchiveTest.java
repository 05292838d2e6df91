package org.proposaldesk.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.proposaldesk.TestDatabase;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The archive on a real PostgreSQL. */
class ArchiveTest {

    private JdbcClient jdbc;
    private ArchiveRepository letters;
    private Archive archive;

    @BeforeEach
    void anEmptyArchive() {
        DataSource data = TestDatabase.create().dataSource();
        Flyway.configure().dataSource(data).defaultSchema("proposal_desk").load().migrate();
        jdbc = JdbcClient.create(data);
        letters = new ArchiveRepository(jdbc);
        archive = new Archive(letters);
    }

    @ParameterizedTest
    @ValueSource(strings = {"中试", "中试基地", "建设", "5G", "５ｇ", "第2104018号", "基地 补助", "补助　中试", "基", "试基"})
    void everyWordOfALetterFindsIt(String query) {
        letter("关于第2104018号提案的答复", "关于建设科技成果中试基地的建议", "我局已建成中试基\n地三个，覆盖5G产业。\n对新建基地给予补助。");
        letter("关于第2104027号提案的答复", "关于加强青少年科学教育的建议", "科技馆免费开放。");
        assertThat(titles(query)).containsExactly("关于第2104018号提案的答复");
    }

    @ParameterizedTest
    @ValueSource(strings = {"中试基金", "地三 科技馆", "试点", "'", "' | '科幻", "科技馆 & !免费", ":*", "\\", "!", "科技馆'--"})
    void whatStandsInNoLetterFindsNothingAndBreaksNothing(String query) {
        letter("关于第2104018号提案的答复", "关于建设科技成果中试基地的建议", "我局已建成中试基地三个，试行一点补助。");
        letter("关于第2104027号提案的答复", "关于加强青少年科学教育的建议", "科技场馆开放。");
        assertThat(titles(query)).isEmpty();
    }

    @Test
    void nothingIsFoundForNothing() {
        letter("关于第1号提案的答复", null, "正文。");
        assertThat(archive.search("  ", 1).letters()).isEmpty();
        assertThat(archive.search(null, 1).all()).isEqualTo(1);
        assertThat(archive.like("", null)).isEmpty();
    }

    @Test
    void aLetterAboutItStandsBeforeOneThatMentionsIt() {
        letter("关于第1号提案的答复", "关于人才公寓的建议", "人才公寓二期开工。另对科技特派员给予补贴。");
        letter("关于第2号提案的答复", "关于科技特派员下乡的建议", "全市选派三百人下乡。");
        assertThat(titles("科技特派员")).containsExactly("关于第2号提案的答复", "关于第1号提案的答复");
    }

    @Test
    void aQuestionFindsWhatWasAnsweredThenWithTheParagraphs() {
        letter("关于第1号提案的答复", "关于大型仪器开放共享的建议", "感谢关心。\n全市大型仪器纳入共享平台，开放共享的单位得到补助。\n人才工作另行答复。");
        for (int other = 2; other < 8; other++) {
            letter("关于第" + other + "号提案的答复", "关于第" + other + "个话题的建议", "感谢关心。\n我们研究第" + other + "个话题。");
        }
        List<Archive.Found> found = archive.like("关于推动科研机构大型仪器向企业开放共享的建议", null);
        assertThat(found).first().satisfies(letter -> {
            assertThat(letter.title()).isEqualTo("关于第1号提案的答复");
            assertThat(letter.passages()).contains("全市大型仪器纳入共享平台，开放共享的单位得到补助。").doesNotContain("感谢关心。");
        });
    }

    @Test
    void theSameLetterIsKeptOnceAndNeverChanged() {
        ArchivedLetter one = letter("关于第1号提案的答复", null, "正文。");
        assertThat(letters.add(one)).isFalse();
        assertThat(letters.find(one.id())).contains(one);
        assertThatThrownBy(() -> jdbc.sql("update proposal_desk.archived_letter set text = ''").update()).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("delete from proposal_desk.archived_letter").update()).isInstanceOf(DataAccessException.class);
    }

    @Test
    void pagesDivideWhatWasFound() {
        for (int number = 1; number <= Archive.PAGE_SIZE + 3; number++) {
            letter("关于第" + number + "号提案的答复", "关于知识产权的建议", "正文。");
        }
        assertThat(archive.search("知识产权", 1).letters()).hasSize(Archive.PAGE_SIZE);
        Archive.Page second = archive.search("知识产权", 2);
        assertThat(second.letters()).hasSize(3);
        assertThat(second.total()).isEqualTo(Archive.PAGE_SIZE + 3);
    }

    @Test
    void aVeryLongLetterIsKeptWhole() {
        String text = "话题各不相同。".repeat(20_000) + "末尾";
        ArchivedLetter kept = letter("关于第1号提案的答复", null, text);
        assertThat(letters.find(kept.id()).orElseThrow().text()).isEqualTo(text);
        assertThat(titles("话题")).hasSize(1);
    }

    private List<String> titles(String query) {
        return archive.search(query, 1).letters().stream().map(Archive.Found::title).toList();
    }

    private ArchivedLetter letter(String title, String subject, String text) {
        ArchivedLetter letter = new ArchivedLetter(UUID.randomUUID(), UUID.randomUUID().toString(), "旧文.docx", null, null, "proposal-reply",
                title, subject, null, "某市科学技术局", null, "2023年5月6日", text, "office", Instant.parse("2026-01-05T01:00:00Z"));
        assertThat(letters.add(letter)).isTrue();
        return letter;
    }
}
