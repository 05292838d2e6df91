package org.proposaldesk.letter.font;

import java.util.List;

/** The faces that GB/T 9704-2012 names, and what each is for. */
public enum FontRole {
    /** 仿宋: body, document number, imprint. */
    FANGSONG("仿宋", "仿宋GB2312", "仿宋", "FangSongGB2312", "FangSong", "方正仿宋"),
    /** 楷体: headings of level 2, names of signers. */
    KAITI("楷体", "楷体GB2312", "楷体", "KaiTiGB2312", "KaiTi", "方正楷体"),
    /** 黑体: marks, headings of level 1. */
    HEITI("黑体", "黑体", "SimHei", "方正黑体"),
    /** 宋体: page number. */
    SONGTI("宋体", "宋体", "SimSun", "方正书宋"),
    /** 小标宋: issuer mark, title. */
    XIAOBIAOSONG("小标宋", "方正小标宋", "FZXiaoBiaoSong");

    private final String label;
    private final List<String> families;

    FontRole(String label, String... families) {
        this.label = label;
        this.families = List.of(families);
    }

    /** Name of the face in Chinese. */
    public String label() {
        return label;
    }

    /**
     * How well a family name fits this role: 0 best, -1 not at all. Names of 方正 and of 小标宋 may go on, as in 方正小标宋简体 or
     * 方正小标宋_GBK.
     */
    int rank(String family) {
        String name = family.replaceAll("[\\s_-]", "");
        for (int i = 0; i < families.size(); i++) {
            boolean mayGoOn = families.get(i).startsWith("方正") || families.get(i).startsWith("FZ");
            if (mayGoOn ? name.regionMatches(true, 0, families.get(i), 0, families.get(i).length()) : name.equalsIgnoreCase(families.get(i))) {
                return i;
            }
        }
        return -1;
    }
}
