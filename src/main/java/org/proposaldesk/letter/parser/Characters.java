package org.proposaldesk.letter.parser;

import java.text.Normalizer;

/** Folds the many forms of one character into the one that the readers look for; never changes the number of characters. */
final class Characters {

    /** Traditional forms in the set phrases of letters, each followed by its simplified form. Values keep what was written. */
    private static final String TRADITIONAL = "並并併并來来係系個个們们備备傳传內内兩两別别動动務务匯汇區区協协參参員员問问單单噹当國国圍围圖图團团執执報报婦妇學学實实審审寫写將将專专對对導导屆届屬属幾几廢废廳厅彙汇後后復复徹彻愛爱態态戶户掃扫揮挥"
            + "擊击擔担據据數数於于時时暫暂書书會会條条構构標标機机檔档檢检檯台權权歡欢殘残決决況况準准滿满瀏浏為为無无狀状獨独現现產产當当發发瞭了碼码礙碍禮礼稱称範范簽签組组結结絡络經经網网編编緻致縣县總总繫系聯联"
            + "臺台與与蓋盖薦荐處处號号衕同製制複复見见視视覽览訊讯記记訪访設设註注評评詞词詢询話话該该誌志說说請请論论謝谢識识議议護护讀读負负貫贯責责貴贵質质載载輯辑轉转辦办農农迴回進进過过遞递適适選选郵邮鄉乡醫医"
            + "銀银銜衔錄录錶表鍵键鎮镇鏈链長长門门閉闭開开間间閤合閱阅關关隊队電电頁页項项領领題题類类颱台饋馈體体髮发麵面點点黨党齣出";

    private static final char[] FOLDED = new char[Character.MAX_VALUE + 1];

    static {
        for (int c = 0; c < FOLDED.length; c++) {
            FOLDED[c] = compatible((char) c);
        }
        fold("〔﹝【［〖", '[');
        fold("〕﹞】］〗", ']');
        fold("（﹙", '(');
        fold("）﹚", ')');
        fold("：︰﹕∶", ':');
        fold("，﹐", ',');
        fold("；﹔", ';');
        fold("—–―‐‑－﹣～~−─━", '-');
        fold("○◯", '〇');
        fold("「『〝", '“');
        fold("」』〞", '”');
        fold("﹏_", '-');
        fold("覆", '复');
        for (int i = 0; i < TRADITIONAL.length(); i += 2) {
            FOLDED[TRADITIONAL.charAt(i)] = TRADITIONAL.charAt(i + 1);
        }
    }

    private Characters() {
    }

    /** The form that readers look for; a blank for everything that shows no ink. */
    static char fold(char character) {
        return FOLDED[character];
    }

    private static void fold(String forms, char into) {
        for (int i = 0; i < forms.length(); i++) {
            FOLDED[forms.charAt(i)] = into;
        }
    }

    private static char compatible(char character) {
        int type = Character.getType(character);
        if (type == Character.CONTROL || type == Character.FORMAT || Character.isSpaceChar(character)) {
            return ' ';
        }
        if (Character.isSurrogate(character) || character < 0x80) {
            return character;
        }
        String form = Normalizer.normalize(String.valueOf(character), Normalizer.Form.NFKC);
        return form.length() == 1 ? form.charAt(0) : character;
    }
}
