package org.proposaldesk.letter.parser;

import java.text.Normalizer;

/** Folds the many forms of one character into the one that the readers look for; never changes the number of characters. */
final class Characters {

    /** Traditional forms in the set phrases of letters, each followed by its simplified form. Values keep what was written. */
    private static final String TRADITIONAL = "辦办議议會会號号復复複复員员協协區区縣县類类開开發发簽签聯联繫系係系電电話话負负責责"
            + "經经領领導导關关於于對对屆届題题標标見见單单處处長长務务產产業业學学國国黨党農农醫医衛卫環环財财稅税運运輸输鄉乡鎮镇"
            + "總总隊队館馆衆众眾众貴贵現现將将辭辞請请論论調调試试書书報报圖图體体稱称編编機机構构場场設设實实際际廳厅軍军動动應应"
            + "團团貫贯導导歲岁極极樣样樓楼檢检監监確确種种積积穩稳級级組组統统續续維维網网緒绪總总續续羅罗習习職职華华萬万術术補补"
            + "規规視视觀观計计訂订訊讯討讨記记許许訴诉診诊詢询語语誠诚誤误說说誰谁課课諮咨講讲謝谢識识證证讓让財财貢贡貧贫購购費费"
            + "資资賢贤質质賽赛趕赶車车輕轻輛辆輪轮邊边達达過过還还進进選选遠远適适遺遗鄭郑釋释針针鐵铁錄录鋼钢錢钱間间閉闭問问陳陈"
            + "陽阳階阶隨随險险難难雲云靈灵韓韩順顺須须項项預预頭头願愿顧顾顯显風风飛飞養养館馆驗验驚惊體体魯鲁鳳凤麗丽黃黄點点齊齐"
            + "龍龙龜龟劉刘吳吴張张楊杨趙赵馬马葉叶蔣蒋鄧邓許许賴赖蘇苏個个們们為为從从來来優优價价億亿傳传傷伤債债儲储兩两則则創创"
            + "劃划剛刚劑剂劇剧勞劳勢势匯汇廣广廠厂慶庆庫库彈弹錶表時时晚晚曉晓條条東东樂乐歷历歸归決决沒没況况淨净準准溫温滿满漢汉"
            + "無无煙烟熱热燈灯爭争爾尔狀状獨独獲获獻献現现瑪玛異异當当療疗發发盡尽盤盘眾众礦矿禮礼稅税競竞筆笔節节築筑簡简糧粮紀纪"
            + "紅红約约純纯紙纸細细終终結结給给絡络絕绝";

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
