package org.proposaldesk.letter.checker;

import java.util.regex.Pattern;

/** Book-title marks (书名号): 〈〉 inside 《》 (GB/T 15834 clause 4.15.3.3), and laws that are quoted without them (domain §4.4-9). */
final class BookTitleMarks extends Rule {

    private static final Pattern INNER = Pattern.compile("《[^《》]{0,100}(《([^《》]{1,100})》)[^《》]{0,100}》");
    /** The full name of a law after a word that cites it, with what can only follow a name. */
    private static final Pattern LAW = Pattern.compile("(?<=依据|依照|按照|根据|遵守|贯彻|执行|落实|违反|符合|施行|实施|修订|和|、|，)"
            + "中华人民共和国(?!宪法)\\p{IsHan}{2,16}?(?<![依合违执立司用守普无设想看方做])(?:法|条例)(?=第[一二三四五六七八九十百\\d]|的规定|规定|的要求|要求|，|。|、|等法|等有关)");

    BookTitleMarks() {
        super("book-title-mark", "书名号");
    }

    @Override
    void check(Manuscript manuscript, Findings findings) {
        manuscript.eachMatch(INNER, match -> findings.add(match.start(1), match.end(1),
                "书名号里面再用书名号应为单书名号“〈〉”。", "〈" + match.group(2) + "〉"));
        manuscript.eachMatch(LAW, match -> findings.add(match.start(), match.end(), "法律、法规的名称应加书名号。", "《" + match.group() + "》"));
    }
}
