package org.proposaldesk.letter.ofd;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.proposaldesk.letter.Block;
import org.proposaldesk.letter.Letter;
import org.proposaldesk.letter.Letters;
import org.proposaldesk.letter.RenderOptions;

/** Whatever the text, all of it comes back out of the file. */
class OfdTextPropertyTest {

    @Property(tries = 60)
    void allTextComesBack(@ForAll("texts") List<String> paragraphs) throws Exception {
        Letter letter = Letters.withBlocks(paragraphs.stream().map(Block::paragraph).toList());
        String extracted = OfdProbe.text(LetterOfd.render(letter, RenderOptions.issue(Instant.EPOCH)));
        String body = extracted.replaceAll("— \\d+ —", "").replace(" ", "");
        int start = body.indexOf(letter.salutation()) + letter.salutation().length();
        assertThat(body.substring(start)).startsWith(String.join("", paragraphs).replace(" ", ""));
    }

    @Provide
    Arbitrary<List<String>> texts() {
        Arbitrary<String> ideographs = Arbitraries.strings().withCharRange('\u4E00', '\u9FA5').ofMinLength(1).ofMaxLength(12);
        Arbitrary<String> rare = Arbitraries.of("㛃", "䶮", "𬭊", "喆", "堃", "辦", "㎡", "①");
        Arbitrary<String> markup = Arbitraries.of("<", ">", "&", "\"", "'", "]]>", "&amp;", "<!--", "</ofd:TextCode>");
        Arbitrary<String> other = Arbitraries.of("2025", "50%", "GB/T 9704", "，", "。", "“", "”", "……", "——", "《", "》");
        Arbitrary<String> word = Arbitraries.frequencyOf(Tuple.of(6, ideographs), Tuple.of(2, rare), Tuple.of(1, markup), Tuple.of(3, other));
        Arbitrary<String> paragraph = word.list().ofMinSize(1).ofMaxSize(60).map(words -> "文" + String.join("", words) + "完");
        return paragraph.list().ofMinSize(1).ofMaxSize(8);
    }
}
