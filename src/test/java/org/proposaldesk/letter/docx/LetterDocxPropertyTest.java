package org.proposaldesk.letter.docx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlOptions;
import org.proposaldesk.letter.Block;
import org.proposaldesk.letter.HeadFormat;
import org.proposaldesk.letter.Letter;
import org.proposaldesk.letter.Letters;

/** Whatever a letter says and however its head looks, the file keeps its text and obeys the schema of office files. */
class LetterDocxPropertyTest {

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void textComesBackFromAValidDocument(@ForAll("letters") Letter letter) throws Exception {
        try (XWPFDocument document = DocxProbe.open(DocxProbe.issue(letter))) {
            List<String> expected = new ArrayList<>(List.of(letter.salutation()));
            letter.blocks().forEach(block -> expected.add(block.text() + (block.runIn() == null ? "" : block.runIn())));
            expected.add("承办负责人：李白军");
            List<String> texts = DocxProbe.texts(document);
            assertThat(String.join("", texts.get(texts.indexOf(letter.salutation()) - 1).split("\n"))).isEqualTo(letter.title());
            assertThat(texts).containsSequence(expected);

            List<XmlError> errors = new ArrayList<>();
            document.getDocument().validate(new XmlOptions().setErrorListener(errors));
            assertThat(errors).isEmpty();
            assertThat(document.getParagraphs()).allMatch(paragraph -> DocxProbe.before(paragraph) >= 0 && DocxProbe.after(paragraph) >= 0);
        }
    }

    @Provide
    Arbitrary<Letter> letters() {
        Arbitrary<String> pieces = Arbitraries.of("我市", "“双创”", "《条例》", "2025年", "50%", "<w:t>", "&", "㛃䶮𬭊", "　", "5G ", "，", "。", "——",
                "……", "（一）", "=SUM(A1)", "辦");
        Arbitrary<String> text = pieces.list().ofMinSize(1).ofMaxSize(60).map(list -> "起" + String.join("", list) + "止");
        Arbitrary<Block> block = Combinators.combine(Arbitraries.integers().between(0, 4), Arbitraries.integers().between(1, 20), text, text,
                Arbitraries.of(true, false)).as((level, ordinal, words, more, runIn) -> level == 0 ? Block.paragraph(words)
                        : runIn ? Block.heading(level, ordinal, words, more) : Block.heading(level, ordinal, words));
        Arbitrary<String> title = Arbitraries.strings().withCharRange('\u4E00', '\u9FA5').ofMinLength(1).ofMaxLength(76)
                .map(words -> "关于" + words + "的答复").filter(words -> words.length() <= Letter.LONGEST_TITLE);
        Arbitrary<List<String>> signers = Arbitraries.of("张俊", "李明华", "欧阳娜娜").list().ofMaxSize(4);
        return Combinators.combine(block.list().ofMinSize(1).ofMaxSize(12), title, signers, Arbitraries.of(HeadFormat.values()),
                Arbitraries.of(true, false)).as((blocks, words, names, format, numbered) -> Letters.with(words, List.of(), opened(blocks)).toBuilder()
                        .signers(names).format(format).documentNumber(numbered ? Letters.brief().documentNumber() : null).build());
    }

    /** Text before any heading, so that the first page has some and the salutation stands there. */
    private static List<Block> opened(List<Block> blocks) {
        List<Block> all = new ArrayList<>(List.of(Block.paragraph("您的提案收悉。")));
        all.addAll(blocks);
        return all;
    }
}
