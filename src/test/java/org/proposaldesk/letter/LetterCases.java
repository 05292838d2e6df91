package org.proposaldesk.letter;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The letters that every kind of file is measured on (R32): one for each thing that can be hard to set. */
public final class LetterCases {

    private static final String TOPIC = "关于加快推进全市先进硬质材料产业集群高质量发展和科技成果转化平台建设有关问题的提案的答复关于支持民营企业";
    private static final String COPIES = "市政府办公室，市政协提案委，市发展和改革委员会，市工业和信息化局，市财政局，市人力资源和社会保障局，市自然资源和规划局，"
            + "市市场监督管理局，市农业农村局，市商务局，市卫生健康委员会，市教育局，市生态环境局，市住房和城乡建设局，市交通运输局，市统计局，"
            + "天元区人民政府，芦淞区人民政府，荷塘区人民政府，石峰区人民政府，渌口区人民政府，醴陵市人民政府，攸县人民政府。";

    private LetterCases() {
    }

    /** All cases by name; fails when the real letter of the examples is not there. */
    public static Map<String, Letter> all() throws IOException {
        Map<String, Letter> cases = new LinkedHashMap<>();
        cases.put("short letter", Letters.brief());
        cases.put("sample letter", Letters.sample());
        for (int lines : new int[] {40, 62, 90, 105, 130, 152}) {
            cases.put(lines + " lines", Letters.ofLines(lines));
        }
        cases.put("title of 30", Letters.with(title(30), List.of(), Letters.brief().blocks()));
        cases.put("title of 60", Letters.with(title(60), List.of(), Letters.brief().blocks()));
        cases.put("long copies", Letters.brief().toBuilder().imprint(new Imprint(COPIES, "株洲市科学技术局办公室", Letters.brief().date())).build());
        cases.put("two attachments", twoAttachments());
        cases.put("wide table", wideTable());
        cases.put("five addressees", Letters.brief().toBuilder().salutation("尊敬的何涌委员、欧阳晓明委员、李燕芹委员、王建国委员、张秀英委员：").build());
        cases.put("salutation in the imprint", salutationInImprint());
        cases.put("four signers", Letters.brief().toBuilder().signers(List.of("张俊", "欧阳晓明", "李白军", "周南萍")).build());
        cases.put("letter head", letterHead());
        cases.put("unsealed with note", Letters.brief().toBuilder().sealing(Sealing.NONE).note("此件主动公开").build());
        return cases;
    }

    /** A title of this many characters. */
    public static String title(int length) {
        return TOPIC.repeat(2).substring(0, length - 3) + "的答复";
    }

    /** Two attachments with contents; the second holds a table that goes over several pages. */
    public static Letter twoAttachments() {
        List<Block> list = new ArrayList<>(List.of(Block.heading(1, 1, "开放原则"), Block.heading(2, 1, "共享优先"),
                Block.paragraph("仪器设备原则上面向企业开放，预约后三个工作日内答复，收费标准在平台上公布。"),
                Block.table("表1　开放共享仪器目录", instruments(45))));
        list.add(Block.paragraph("目录每季度更新一次。"));
        return Letters.brief().toBuilder().attachments(List.of(
                new Attachment("株洲市大型科研仪器开放共享管理说明", List.of(Block.paragraph("本说明适用于财政资金购置的仪器。"))),
                new Attachment("株洲市重大科研基础设施和大型科研仪器向社会开放共享目录清单及服务指南汇编", list))).build();
    }

    /** A table of ten columns in the body with long and short cells. */
    public static Letter wideTable() {
        List<List<String>> rows = new ArrayList<>(List.of(
                List.of("序号", "项目名称", "承担单位", "负责人", "开始年月", "总投资（万元）", "财政资金（万元）", "进展", "下一步安排", "备注")));
        for (int i = 1; i <= 12; i++) {
            rows.add(List.of(String.valueOf(i), "硬质合金关键技术攻关与应用示范（第" + i + "期）", "株洲某新材料股份有限公司", i % 3 == 0 ? "欧阳晓明" : "李强",
                    "2025.0" + (1 + i % 9), "12" + i + "0.50", String.valueOf(30 * i), "已完成中期检查，设备到位。",
                    "年底前完成验收，并将成果在平台上公开发布，供其他企业使用。", i % 4 == 0 ? "㛃䶮𬭊" : ""));
        }
        return Letters.withBlocks(List.of(Block.paragraph("您提出的提案收悉。有关项目的进展见下表："), Block.table("表1　项目进展情况", new Table(1, rows)),
                Block.heading(1, 1, "下一步打算"), Block.paragraph("我们将按季度通报进展，请您继续监督。")));
    }

    /** A letter whose head and salutation together would leave no room for text on the first page. */
    public static Letter salutationInImprint() {
        String names = String.join("、", Collections.nCopies(11, "欧阳晓明委员")) + "：";
        List<Block> blocks = List.of(Block.heading(1, 1, "关于“开放设备”的建议"), Block.paragraph("市级实验室已向企业开放。"), Block.paragraph("感谢您的关心！"));
        return Letters.with(title(80), List.of(), blocks).toBuilder()
                .titleLines(List.of(title(80).substring(0, 14), title(80).substring(14, 31), title(80).substring(31, 49),
                        title(80).substring(49, 66), title(80).substring(66)))
                .signers(List.of("张俊", "欧阳晓明", "李白军")).salutation(names).build();
    }

    /** A letter in 信函格式 of more than one page. */
    public static Letter letterHead() {
        return Letters.ofLines(30).toBuilder().format(HeadFormat.LETTER).issuerMark("株洲市科学技术局").signers(List.of()).build();
    }

    private static Table instruments(int count) {
        List<List<String>> rows = new ArrayList<>(List.of(List.of("序号", "仪器名称", "所在单位", "联系电话")));
        for (int i = 1; i <= count; i++) {
            rows.add(List.of(String.valueOf(i), "扫描电子显微镜" + i + "号", "湖南某大学", "0731-2868" + (7000 + i)));
        }
        return new Table(1, rows);
    }
}
