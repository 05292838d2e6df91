package org.proposaldesk.letter;

/**
 * What the title of a letter is generated from; titles are never typed.
 *
 * @param body    body that received the item, for example 株洲市政协; for suggestions it ends with 人大
 * @param term    term of that body (届); 0 when it is not known, which only items between sessions may be
 * @param session session in the term (次); {@link #BETWEEN_SESSIONS} for items handed in between sessions (闭会期间)
 * @param number  number of the item, printed as it is
 * @param kind    what the letter is
 * @param round   1 for the first reply; from 2 on the title says 再次答复
 */
public record LetterTitle(String body, int term, int session, String number, Kind kind, int round) {

    /** Stands for the session of items that were handed in between sessions. */
    public static final int BETWEEN_SESSIONS = 0;

    private static final String CONGRESS = "人大";

    /** What a letter answers and with what. */
    public enum Kind {
        /** Reply to a proposal of political advisors (提案答复). */
        PROPOSAL_REPLY("提案", "答复"),
        /** Reply to a suggestion of people's deputies (建议答复). */
        SUGGESTION_REPLY("建议", "答复"),
        /** Opinion for the lead unit of a proposal (会办意见). */
        PROPOSAL_ASSIST_OPINION("提案", "会办意见"),
        /** Opinion for the lead unit of a suggestion (会办意见). */
        SUGGESTION_ASSIST_OPINION("建议", "会办意见");

        private final String item;
        private final String answer;

        Kind(String item, String answer) {
            this.item = item;
            this.answer = answer;
        }
    }

    public LetterTitle {
        Text.required("body", "交办机构名称", body);
        if (number == null || !number.matches("[0-9A-Za-z-]{1,20}")) {
            throw new InvalidLetter("number", "编号“" + number + "”须为1至20位数字或字母，不含空格。");
        }
        if (kind.item.equals("建议") && (!body.endsWith(CONGRESS) || body.equals(CONGRESS))) {
            throw new InvalidLetter("body", "建议的交办机构名称须以“人大”结尾，如“株洲市人大”。");
        }
        if (term == 0 && session != BETWEEN_SESSIONS) {
            throw new InvalidLetter("term", "请填写届次。");
        }
        if (round < 1) {
            throw new InvalidLetter("round", "办理轮次从1开始，不能是" + round + "。");
        }
    }

    /** The title, without spaces and without a full stop. */
    public String text() {
        String answer = round > 1 && kind.answer.equals("答复") ? "再次答复" : kind.answer;
        return "关于" + meeting() + "第" + number + "号" + kind.item + "的" + answer;
    }

    private String meeting() {
        String sitting = session == BETWEEN_SESSIONS ? "闭会期间" : ChineseNumerals.of(session) + "次会议";
        if (term == 0) {
            return body + sitting;
        }
        if (kind.item.equals("建议")) {
            String place = body.substring(0, body.length() - CONGRESS.length());
            return place + "第" + ChineseNumerals.of(term) + "届" + CONGRESS + sitting;
        }
        return body + ChineseNumerals.of(term) + "届" + sitting;
    }
}
