package org.proposaldesk.casefile;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.proposaldesk.approval.Signatures;
import org.proposaldesk.bureau.Bureau;
import org.proposaldesk.deadline.Deadlines;
import org.proposaldesk.drafting.Drafts;
import org.proposaldesk.letter.Block;
import org.proposaldesk.letter.ChineseDate;
import org.proposaldesk.letter.ChineseNumerals;
import org.proposaldesk.letter.Paper;
import org.proposaldesk.letter.Table;
import org.proposaldesk.letter.font.Fonts;
import org.proposaldesk.proposal.Journal;
import org.proposaldesk.supervision.CaseRow;
import org.proposaldesk.supervision.CaseStory;
import org.springframework.stereotype.Component;

/**
 * The approval sheet (发文审批单, domain 9.4: the draft sheet with all opinions belongs to the file): every hand with time, opinion and
 * reason, the versions of the text, signatures and numbers with those that became void, and whether the record is whole.
 */
@Component
class ApprovalSheet {

    private final SheetRecords records;
    private final Signatures signatures;
    private final Drafts drafts;
    private final Journal journal;
    private final Bureau bureau;
    private final Fonts fonts;
    private final SheetText text;

    ApprovalSheet(SheetRecords records, Signatures signatures, Drafts drafts, Journal journal, Bureau bureau, Fonts fonts) {
        this.records = records;
        this.signatures = signatures;
        this.drafts = drafts;
        this.journal = journal;
        this.bureau = bureau;
        this.fonts = fonts;
        this.text = new SheetText(fonts);
    }

    Fonts fonts() {
        return fonts;
    }

    Paper of(CaseStory story) {
        CaseRow item = story.item();
        List<Block> blocks = new ArrayList<>();
        table(blocks, "基本情况", List.of("项目", "内容"), facts(item));
        Map<Integer, List<CaseStory.Entry>> rounds = story.entries().stream().collect(Collectors.groupingBy(CaseStory.Entry::round));
        rounds.keySet().stream().sorted().forEach(round -> table(blocks, "第" + ChineseNumerals.of(round) + "轮办理经过",
                List.of("时间", "环节", "经手人", "办理", "意见和理由"), rounds.get(round).stream().map(ApprovalSheet::hand).toList()));
        List<List<String>> versions = rounds.keySet().stream().sorted().flatMap(round -> versions(item.id(), round).stream()).toList();
        table(blocks, "文稿各版", List.of("轮次", "版次", "执笔", "时间", "缘由和校验值"), versions);
        List<List<String>> sources = rounds.keySet().stream().sorted().flatMap(round -> sources(item.id(), round).stream()).toList();
        table(blocks, "各段来源（其余由起草人执笔）", List.of("轮次", "位置", "由谁提供", "日期", "段落"), sources);
        table(blocks, "签发", List.of("轮次", "签发人", "时间", "稿件版次", "状态", "意见和校验值"), signatures(item.id()));
        table(blocks, "文号", List.of("发文字号", "状态", "签发", "登记", "标题和说明"), numbers(item.id()));
        blocks.add(Block.paragraph(whole(item.id())));
        return new Paper("发文审批单", blocks);
    }

    private void table(List<Block> blocks, String caption, List<String> head, List<List<String>> contents) {
        if (!contents.isEmpty()) {
            List<List<String>> rows = new ArrayList<>(List.of(head));
            contents.forEach(cells -> rows.addAll(text.rows(cells)));
            blocks.add(Block.table(caption, new Table(1, rows)));
        }
    }

    private static List<List<String>> facts(CaseRow item) {
        return List.of(List.of("编号", item.kindLabel() + " " + item.number()), List.of("案由", item.subject()),
                List.of("提案者", item.proposer()), List.of("主办科室", item.sectionName()), List.of("状态", item.stateLabel()),
                List.of("答复期限", ChineseDate.format(item.due())));
    }

    private static List<String> hand(CaseStory.Entry entry) {
        StringBuilder said = new StringBuilder(entry.opinion());
        if (!entry.reason().isEmpty()) {
            said.append(said.isEmpty() ? "" : " ").append("理由：").append(entry.reason());
        }
        return List.of(moment(entry.at()), entry.stepName().isEmpty() ? "系统" : entry.stepName(), entry.personName(),
                entry.actionLabel() + (entry.returnToName() == null ? "" : "（至" + entry.returnToName() + "）"), said.toString());
    }

    private List<List<String>> versions(UUID proposal, int round) {
        Map<Integer, String> hashes = records.hashes(proposal, round);
        List<List<String>> rows = new ArrayList<>();
        for (Drafts.Version version : drafts.versions(proposal, round)) {
            rows.add(0, List.of(String.valueOf(round), String.valueOf(version.version()), bureau.nameOf(version.author()), moment(version.at()),
                    version.reason().label() + (version.note().isEmpty() ? "" : "（" + version.note() + "）") + " "
                            + SheetText.grouped(hashes.get(version.version()))));
        }
        return rows;
    }

    /** Who contributed which paragraph of the letter as it was handed in last. */
    private List<List<String>> sources(UUID proposal, int round) {
        return drafts.latest(proposal, round).stream().flatMap(draft -> draft.sources().stream()).map(one -> List.of(String.valueOf(round),
                one.point() == 0 ? "下一步工作打算" : "要点" + one.point(), one.contributor() + (one.person() == null ? "" : "，" + one.person()),
                ChineseDate.format(one.on()), one.paragraph())).toList();
    }

    private List<List<String>> signatures(UUID proposal) {
        return signatures.history(proposal).stream().map(one -> List.of(String.valueOf(one.round()), bureau.nameOf(one.signer(), one.actingFor()),
                moment(one.signedAt()), String.valueOf(one.draftVersion()), one.voidReason() == null ? "有效" : "作废",
                one.opinion() + (one.voidReason() == null ? "" : "（" + bureau.nameOf(one.voidedBy()) + "作废，理由：" + one.voidReason() + "）") + " " + SheetText.grouped(one.contentHash())))
                .toList();
    }

    private List<List<String>> numbers(UUID proposal) {
        return records.numbers(proposal).stream().map(one -> List.of(one.number(), one.state().label(),
                one.signer() == null ? "" : bureau.nameOf(one.signer(), one.actingFor()) + " " + ChineseDate.format(one.signedOn()), hand(one.registered()),
                one.title() + voided(one))).toList();
    }

    private String voided(SheetRecords.Numbered number) {
        if (number.voidRequested() == null) {
            return "";
        }
        return "（" + hand(number.voidRequested()) + "申请作废，理由：" + number.reason() + "；"
                + (number.voided() == null ? "等待审批" : hand(number.voided()) + "批准") + "）";
    }

    private String hand(SheetRecords.Hand hand) {
        ZonedDateTime time = hand.at().atZone(Deadlines.BEIJING);
        return bureau.nameOf(hand.person()) + " " + ChineseDate.format(time.toLocalDate())
                + " %02d:%02d".formatted(time.getHour(), time.getMinute());
    }

    private String whole(UUID proposal) {
        List<Integer> broken = journal.broken(proposal);
        SheetRecords.LastEntry last = records.lastEntry(proposal);
        return broken.isEmpty()
                ? "办理经过第1条至第" + last.sequence() + "条首尾相接，没有改动。末条校验值 " + SheetText.grouped(last.hash())
                : "办理经过有改动：第" + broken.stream().map(String::valueOf).collect(Collectors.joining("、")) + "条与校验值不符。";
    }

    private static String moment(Instant at) {
        ZonedDateTime time = at.atZone(Deadlines.BEIJING);
        return "%d-%02d-%02d %02d:%02d".formatted(time.getYear(), time.getMonthValue(), time.getDayOfMonth(), time.getHour(), time.getMinute());
    }
}
