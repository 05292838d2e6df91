package org.proposaldesk.letter.checker;

import java.util.regex.Pattern;

/** Telephone numbers, identity numbers and addresses (R30): not in a copy for the public. */
final class PersonalData extends Rule {

    private static final Pattern MOBILE = Pattern.compile("(?<!\\d)1[3-9]\\d[- ]?\\d{4}[- ]?\\d{4}(?!\\d)");
    private static final Pattern TELEPHONE = Pattern.compile("(?<!\\d)0\\d{2,3}[-－—–~ )）]{0,2}\\d{7,8}(?!\\d)"
            + "|(?<=(?:电话|联系方式|传真)[：: ]{0,4})(?!1[3-9]\\d{9})\\d{7,12}(?!\\d)"
            + "|(?<=电话[：: ]{0,4}\\p{IsHan}{2,4}[，, ]{0,4})(?!1[3-9]\\d{9})\\d{7,12}(?!\\d)");
    private static final Pattern IDENTITY = Pattern.compile("(?<!\\d)[1-9]\\d{5}(?:19|20)\\d{2}"
            + "(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{3}[\\dXx](?![\\dXx])");
    private static final Pattern ADDRESS = Pattern.compile("(?<=(?:住址|地址|住所)[：: ]{0,4})[^，。；：,;:\\s]{4,60}"
            + "|\\p{IsHan}{1,12}[路街道巷弄村]\\d{1,5}号(?:院|小区)?\\d{1,4}(?:栋|幢|号楼|单元|室)[\\d一-龥]{0,12}");

    PersonalData() {
        super("personal-data", "个人信息");
    }

    @Override
    void check(Manuscript manuscript, Findings findings) {
        report(manuscript, IDENTITY, "公民身份号码", findings);
        report(manuscript, MOBILE, "手机号码", findings);
        report(manuscript, TELEPHONE, "电话号码", findings);
        report(manuscript, ADDRESS, "住址", findings);
    }

    private static void report(Manuscript manuscript, Pattern pattern, String what, Findings findings) {
        manuscript.eachMatch(pattern, match -> findings.add(match.start(), match.end(), "公开文本中不得有" + what + "，请遮盖后再公开。", null));
    }
}
