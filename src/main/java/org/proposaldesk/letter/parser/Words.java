package org.proposaldesk.letter.parser;

import java.util.regex.Pattern;

/** Pieces of patterns that several readers share. */
final class Words {

    static final String NUMERAL = "[一二三四五六七八九十]{1,3}|\\d{1,2}";
    /** Date with its characters, in Arabic or Chinese digits, or with dashes, dots or slashes. */
    static final String DATE = "(?:(?:19|20)\\d{2}|[〇零oO0-9一二三四五六七八九]{4})年(?:\\d{1,2}|[一二三四五六七八九十]{1,3})月(?:\\d{1,2}|[一二三四五六七八九十]{1,3})日?"
            + "|(?:19|20)\\d{2}[-./]\\d{1,2}[-./]\\d{1,2}日?";
    /** Last characters of the names of organs. */
    static final String ORGAN_END = "(?:局|委员会|委|厅|部|办公室|办|政府|法院|检察院|中心|公司|大队|支队|总队|管委会|管理处|处|站|所|院|学校|大学|学院|医院|联合会|协会"
            + "|总社|集团|银行|海关|台|室|联社|工会|共青团|妇联|残联|科协|文联|总会|学会|基金会|事务所|服务区|指挥部|街道|党工委|社|会|馆|园|场|校|队|所|组)";
    /** Name of an organ as it stands alone. */
    static final Pattern ORGAN = Pattern.compile("[\\p{IsHan}()、·\\d]{1,40}?" + ORGAN_END + "(?:\\((?!(?:盖章|公章|印章|章|代章)\\))[\\p{IsHan}、]{2,30}\\))?");
    /** Name of a person; names that were blotted out keep their marks. */
    static final String NAME = "[\\p{IsHan}][\\p{IsHan}·*×XxＸ]{1,3}|[\\p{IsHan}]{2,8}·[\\p{IsHan}·]{2,12}";
    static final String JOB = "(?:副?(?:局长|主任|书记|科长|股长|处长|所长|站长|部长|校长|院长|县长|市长|区长|镇长|乡长|厅长|经理|主席|队长|会长|组长|司长|行长|台长|主管|秘书长))";

    private Words() {
    }
}
