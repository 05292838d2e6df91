package org.proposaldesk.letter.layout;

import static org.proposaldesk.letter.layout.Gb9704.LEFT;
import static org.proposaldesk.letter.layout.Gb9704.SIZE_2;
import static org.proposaldesk.letter.layout.Gb9704.WIDTH;
import static org.proposaldesk.letter.layout.Gb9704.mm;

import java.util.ArrayList;
import java.util.List;
import org.proposaldesk.letter.font.FontRole;

/** Centred lines of a title in 2号 小标宋 (GB/T 9704-2012 clause 7.3.1). */
final class TitleRows {

    private TitleRows() {
    }

    /** @param chosen the drafter's line breaks; empty lets {@link TitleBreaker} choose */
    static List<Row> of(Shaper shaper, Part part, String title, List<String> chosen) {
        List<Atom> atoms = shaper.shape(title, FontRole.XIAOBIAOSONG, SIZE_2, mm(SIZE_2), part, 0);
        List<Integer> starts = new ArrayList<>(List.of(0));
        if (chosen.isEmpty()) {
            starts.addAll(TitleBreaker.starts(title, atoms));
        } else {
            for (String line : chosen.subList(0, chosen.size() - 1)) {
                starts.add(starts.get(starts.size() - 1) + line.codePointCount(0, line.length()));
            }
        }
        starts.add(atoms.size());
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i + 1 < starts.size(); i++) {
            LineBreaker.Line line = LineBreaker.single(atoms.subList(starts.get(i), starts.get(i + 1)));
            rows.add(Row.of(part, line, LEFT + (WIDTH - line.width()) / 2));
        }
        return rows;
    }
}
