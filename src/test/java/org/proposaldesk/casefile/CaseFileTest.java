package org.proposaldesk.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.proposaldesk.Desk;
import org.proposaldesk.DeskClock;
import org.proposaldesk.DeskTest;
import org.proposaldesk.Item;
import org.proposaldesk.delegation.StandIn;
import org.proposaldesk.delegation.StandIns;
import org.proposaldesk.supervision.CaseStories;
import org.proposaldesk.supervision.CaseStory;
import org.proposaldesk.supervision.Viewer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The file of a case tells an auditor everything, and shows that nothing was changed. */
@DeskTest
class CaseFileTest {

    @Autowired
    private Desk desk;

    @Autowired
    private CaseFile file;

    @Autowired
    private CaseStories stories;

    @Autowired
    private StandIns standIns;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void theApprovalSheetNamesEveryHandWithItsOpinionAndEveryReturnWithItsReason() throws Exception {
        Item item = desk.proposalAt("review-by-office");
        item.usually("review-by-office", input -> input.put("decision", "RETURN").put("returnTo", "revise-draft").put("reason", "第二段数据缺少来源"));
        item.reaches("deliver-reply");

        String sheet = text(file.approvalSheet(story(item)));

        assertThat(sheet).contains("发文审批单", "起草答复稿", "办公室核稿", "签发", "登记编号", "有效", "已用", "各段来源", "首尾相接，没有改动");
        assertThat(sheet.replace("\n", "")).contains("第二段数据缺少来源", "（至修改稿件）");
        story(item).entries().forEach(entry -> assertThat(sheet.replace("\n", "")).contains(entry.personName()));
    }

    /** Three returns, one substitution, one void number: an auditor follows them all, on paper. */
    @Test
    void anAuditorFollowsReturnsSubstitutionAndVoidNumber() throws Exception {
        Item item = desk.proposalAt("review-by-section");
        returns(item, "review-by-section", "第一次退回：要点二漏答");
        item.reaches("review-by-office");
        returns(item, "review-by-office", "第二次退回：数据缺少来源");
        item.reaches("review-by-deputy").as(desk.hires("deputy-leader", "staff")).completes("review-by-deputy");
        returns(item, "sign-reply", "第三次退回：语气生硬");
        item.reaches("review-by-deputy").as(desk.hires("deputy-leader", "staff")).completes("review-by-deputy");
        UUID absence = standIns.enter(new StandIns.Input(StandIn.Kind.ABSENCE, "zhang.jun", "deputy", DeskClock.today(), DeskClock.today().plusDays(2),
                null, "出差"), "zhang.jun");
        item.as("deputy").completes("sign-reply");
        standIns.end(absence, "zhang.jun");
        item.reaches("seal-letter").as("office").does("void-number", input -> input.put("reason", "号码印错，旧件收回"));
        item.usually("approve-void-number").reaches("deliver-reply");

        String sheet = text(file.approvalSheet(story(item))).replaceAll("\\s", "");

        assertThat(sheet).contains("第一次退回：要点二漏答", "第二次退回：数据缺少来源", "第三次退回：语气生硬", "分管领导（替张俊）", "废号",
                "号码印错，旧件收回", "审批作废文号", "首尾相接，没有改动");
        assertThat(sheet.split("分管领导（替张俊）", -1)).as("in the story, the signature, the void number and the one that counts").hasSize(5);
        assertThat(sheet.split("（至修改稿件）", -1)).as("returns").hasSize(4);
        assertThat(sheet.split("株科办〔2025〕", -1).length - 1).as("the void number and the one that counts").isGreaterThanOrEqualTo(2);
    }

    /** The sheet says who asked that a number becomes void, who approved it, both times, and who had signed under it. */
    @Test
    void theHandsAtAVoidNumberStandOnTheSheetWithTheirTimes() throws Exception {
        Item item = desk.proposalAt("seal-letter");
        item.as("office").does("correct-after-signing", input -> input.put("reason", "金额写错"));
        assertThat(text(file.approvalSheet(story(item))).replaceAll("\\s", "")).contains("申请作废，理由：金额写错；等待审批");
        item.reaches("approve-void-number").as("deputy").completes("approve-void-number");
        String sheet = text(file.approvalSheet(story(item))).replaceAll("\\s", "");
        assertThat(sheet).containsPattern("办公室专干2025年3月10日[0-9:]{5}申请作废，理由：金额写错；分管领导2025年3月10日[0-9:]{5}批准").contains("张俊2025年3月10日");
    }

    private void returns(Item item, String step, String reason) {
        item.usually(step, input -> input.put("decision", "RETURN").put("returnTo", "revise-draft").put("reason", reason));
    }

    @Test
    void aLongOpinionWithRareCharactersAndLineBreaksIsPrintedWhole() throws Exception {
        Item item = desk.proposalAt("review-by-section");
        String opinion = "建议补充说明。".repeat(110) + "\n末行\uD8FF\uDFFF结束";
        item.usually("review-by-section", input -> input.put("opinion", opinion));

        String sheet = text(file.approvalSheet(story(item))).replaceAll("\\s", "");

        assertThat(sheet.split("建议补充说明。", -1)).hasSize(111);
        assertThat(sheet).contains("末行〔U+4FFFF〕结束");
    }

    @Test
    void aChangedRecordIsNamedOnTheSheet() throws Exception {
        Item item = desk.proposalAt("review-by-section");
        jdbc.sql("alter table proposal_desk.journal_entry disable trigger journal_is_append_only").update();
        try {
            jdbc.sql("update proposal_desk.journal_entry set opinion = '改过' where proposal_id = :id and sequence = 2").param("id", item.id()).update();
        } finally {
            jdbc.sql("alter table proposal_desk.journal_entry enable trigger journal_is_append_only").update();
        }

        assertThat(text(file.approvalSheet(story(item)))).contains("办理经过有改动：第2条与校验值不符");
    }

    @Test
    void theWholeFileListsAHashForEverythingInIt() throws Exception {
        Item item = desk.takesIn(Desk.proposal()).ends();

        Map<String, byte[]> entries = unzip(item);

        assertThat(entries).containsKeys("发文审批单.pdf", "答复件/第1轮-01.pdf", "登记数据.json", "校验值.txt");
        assertThat(entries.keySet()).anyMatch(name -> name.startsWith("材料/001-"));
        List<String> lines = new String(entries.remove("校验值.txt"), StandardCharsets.UTF_8).lines().toList();
        assertThat(lines).hasSize(entries.size());
        for (Map.Entry<String, byte[]> one : entries.entrySet()) {
            assertThat(lines).contains(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(one.getValue())) + "  " + one.getKey());
        }
    }

    @Test
    void theRecordsHoldEveryTableWithAWordOnTheItemButNoSecret() throws Exception {
        Item item = desk.takesIn(Desk.proposal()).ends();

        JsonNode records = json.readTree(unzip(item).get("登记数据.json"));

        assertThat(records.path("proposal").path(0).path("id").asText()).isEqualTo(item.id().toString());
        for (String table : List.of("point", "finding", "journal_entry", "draft", "signature", "document_number", "delivery", "survey",
                "survey_answer")) {
            assertThat(records.path(table).size()).as(table).isPositive();
        }
        assertThat(records.toString()).doesNotContain("token_hash");
        Item sealed = desk.proposalAt("deliver-reply");
        assertThat(new String(unzip(sealed).get("登记数据.json"), StandardCharsets.UTF_8)).contains("AWAITING_DELIVERY").doesNotContain(sealed.surveyToken());
        assertThat(records.has("task_input")).isFalse();
        List<String> ofItems = jdbc.sql("""
                select table_name from information_schema.columns join information_schema.tables using (table_schema, table_name)
                where table_schema = 'proposal_desk' and column_name = 'proposal_id' and table_type = 'BASE TABLE' and table_name <> 'task_input'""").query(String.class).list();
        assertThat(ofItems).allMatch(records::has);
    }

    private CaseStory story(Item item) {
        return stories.find(new Viewer("auditor", List.of("auditor")), item.id()).orElseThrow();
    }

    private Map<String, byte[]> unzip(Item item) throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        file.write(story(item), written);
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(written.toByteArray()), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        return entries;
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
