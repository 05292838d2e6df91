package org.proposaldesk.letter.checker;

import java.util.Set;
import java.util.regex.Pattern;

/** Words written twice in a row (R39): 进行进行, 的的, 市科技局市科技局. Words that double by themselves are left alone. */
final class RepeatedWords extends Rule {

    private static final int LONGEST = 12;
    /** A function word twice; the words around it that end or begin with the same character are no slips. */
    private static final Pattern SINGLE = Pattern.compile("(?<![目标中有似是打])的的(?![确士卡])|(?<!为了|不|明|小)了了(?![解断结却事然如望])"
            + "|(?<![实存现所旨正潜内外好])在在(?![建编册线岗校园读职场位于途内家])|(?<![参赠给授])与与(?![会])|(?<![成造迁高早])就就(?![业医近地学是])"
            + "|(?<![合兼吞])并并(?![行列购网联轨])|您您(?!们)|我我(?![们国省市区县局院委])|们们|(?<!等)等等等");
    private static final String NUMERALS = "〇零一二三四五六七八九十百千万";
    private static final Set<String> MAY_DOUBLE = Set.of("研究", "讨论", "商量", "考虑", "了解", "学习", "沟通", "交流", "休息", "锻炼", "体验", "检查",
            "非常", "许多", "很多", "好多", "大家", "多次", "反复", "逐步", "人人", "时时", "处处");
    /** Words that may end one phrase and begin the next: 您提出的建议建议我局…. */
    private static final Set<String> MAY_MEET = Set.of("建议", "建设", "管理", "服务", "设计", "监督", "规划", "保护", "发展", "计划", "规定", "培训", "生产",
            "施工", "运营", "投资", "组织", "工作", "单位", "项目", "企业", "部门", "提案", "代表", "委员", "学校", "社区", "农村", "乡村", "城市", "道路", "科技",
            "技术", "创新", "政府", "公路", "交通", "水利", "电力", "农业", "林业", "环保", "财政", "税务", "民政", "统计", "审计",
            "教育", "医疗", "卫生", "文化", "旅游", "产业", "资金", "公司", "人员", "群众", "机关", "中心", "平台");

    RepeatedWords() {
        super("repeated-word", "叠字叠词");
    }

    @Override
    void check(Manuscript manuscript, Findings findings) {
        manuscript.eachMatch(SINGLE, match -> findings.add(match.start(), match.end(),
                "“" + match.group() + "”重复，应删去多余的字。", match.group().substring(match.group().length() > 2 ? 1 : match.group().length() - 1)));
        for (Line clause : manuscript.clauses()) {
            int at = clause.start();
            while (at < clause.end()) {
                at = repeatedFrom(manuscript.text(), clause, at, findings);
            }
        }
    }

    /** Reports what is repeated from here on and tells where to go on. */
    private static int repeatedFrom(String text, Line clause, int at, Findings findings) {
        for (int length = Math.min(LONGEST, (clause.end() - at) / 2); length >= 2; length--) {
            if (text.regionMatches(at, text, at + length, length) && isWord(text, at, length)) {
                int end = at + 2 * length;
                while (end + length <= clause.end() && text.regionMatches(at, text, end, length)) {
                    end += length;
                }
                String word = text.substring(at, at + length);
                if (mayRepeat(word, text, end)) {
                    return end - length + 1;
                }
                findings.add(at, end, "“" + word + "”重复，应删去多余的部分。", word);
                return end;
            }
        }
        return at + 1;
    }

    private static boolean isWord(String text, int at, int length) {
        boolean different = false;
        boolean number = true;
        for (int i = at; i < at + length; i++) {
            if (!Manuscript.isHan(text.charAt(i))) {
                return false;
            }
            different |= text.charAt(i) != text.charAt(at);
            number &= NUMERALS.indexOf(text.charAt(i)) >= 0;
        }
        return different && !number;
    }

    private static boolean mayRepeat(String word, String text, int end) {
        boolean goesOn = end < text.length() && Manuscript.isHan(text.charAt(end));
        return MAY_DOUBLE.contains(word) || "一逐每".indexOf(word.charAt(0)) >= 0 || MAY_MEET.contains(word) && goesOn;
    }
}
