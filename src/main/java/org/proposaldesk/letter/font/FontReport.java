package org.proposaldesk.letter.font;

import java.util.ArrayList;
import java.util.List;

/**
 * Which face serves each role, and what was not taken from the bureau's folder; for an administrator's page and for the record
 * of an issued letter (R37).
 *
 * @param served  one entry for each role, in their order
 * @param refused files or fonts of the folder that are not used
 */
public record FontReport(List<Served> served, List<Refused> refused) {

    /**
     * The face of a role.
     *
     * @param face   PostScript name
     * @param source file of the bureau's folder, null for a font that comes with the product
     */
    public record Served(FontRole role, String face, String source) {

        /** Whether an open font stands in for the face that the standard names. */
        public boolean substitute() {
            return source == null;
        }
    }

    /**
     * Something that is not used.
     *
     * @param file   file in the folder
     * @param reason why, in Chinese
     */
    public record Refused(String file, String reason) {
    }

    public FontReport {
        served = List.copyOf(served);
        refused = List.copyOf(refused);
    }

    /** Whether every role is served by the face that the standard names; only then may full conformity be claimed. */
    public boolean conforms() {
        return served.stream().noneMatch(Served::substitute);
    }

    /** The report in Chinese, one line for each role and each file that is not used. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (Served one : served) {
            lines.add(one.role().label() + "：" + one.face()
                    + (one.substitute() ? "（产品自带的替代字体，与国家标准所列字体不同）" : "（单位字体，" + one.source() + "）"));
        }
        refused.forEach(one -> lines.add("未采用 " + one.file() + "：" + one.reason()));
        return lines;
    }
}
