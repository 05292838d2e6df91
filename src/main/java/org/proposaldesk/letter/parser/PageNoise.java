package org.proposaldesk.letter.parser;

import java.util.regex.Pattern;

/** Lines that belong to the web page or the sheet of paper and not to the letter. */
final class PageNoise {

    private static final Pattern LINE = Pattern.compile("(上一[篇条]|下一[篇条]|扫一扫|责任编辑|文章录入|信息录入|编辑:|审核:|[\\[(]?(?:打印|关闭|分享|收藏)(?!机)|首页[>/]|当前位置"
            + "|您?(现在|当前|所在)的?(所在)?的?位置|今天是|欢迎(访问|您)|无障碍|登录|长者|适老|网站地图|附件下载|返回|TOP|相关(信息|推荐|附件|文档|链接)|收藏|视力保护"
            + "|您所访问|字体大小|\\[?字[体号]:).*"
            + "|.*(人民政府|政府网|门户网)(欢迎您!?|门户网站)|-?\\d{1,3}-|第\\d{1,3}页(共\\d{1,3}页)?|\\d{4}年\\d{1,2}月\\d{1,2}日星期.");
    private static final Pattern FOOTER = Pattern.compile("版权所有|网站标识码|ICP备|公网安备");

    private PageNoise() {
    }

    static boolean matches(String line) {
        return line.length() < 400 && LINE.matcher(line).matches();
    }

    /** Whether everything from this line on is the foot of a web page. */
    static boolean endsLetter(CharSequence text, int start) {
        return text.length() - start < 400 && FOOTER.matcher(text).region(start, text.length()).find();
    }
}
