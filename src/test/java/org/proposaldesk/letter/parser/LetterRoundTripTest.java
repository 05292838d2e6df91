package org.proposaldesk.letter.parser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import org.proposaldesk.document.DocumentText;
import org.proposaldesk.document.UploadInspector;
import org.proposaldesk.letter.Attachment;
import org.proposaldesk.letter.Block;
import org.proposaldesk.letter.ClosingBlock;
import org.proposaldesk.letter.DocumentNumber;
import org.proposaldesk.letter.Imprint;
import org.proposaldesk.letter.Letter;
import org.proposaldesk.letter.LetterTitle;
import org.proposaldesk.letter.Letters;
import org.proposaldesk.letter.Marks;
import org.proposaldesk.letter.RenderOptions;
import org.proposaldesk.letter.pdf.LetterPdf;

/** A letter that is printed and read back is the same letter. */
class LetterRoundTripTest {

    private static final UploadInspector INSPECTOR = new UploadInspector();
    private static final DocumentText TEXTS = new DocumentText(INSPECTOR);

    @AfterContainer
    static void close() {
        TEXTS.close();
        INSPECTOR.close();
    }

    @Example
    void theSampleLetterComesBack() throws IOException {
        assertComesBack(Letters.sample());
    }

    /** The text of the sample letter as it was received: blanks in the title, paragraphs parted by page turns, no signature. */
    @Example
    void theReceivedTextOfTheSampleLetterBecomesThatLetter() throws IOException {
        Letter sample = Letters.sample();
        Letter read = LetterParser.parse(Files.readString(Letters.EXAMPLES.resolve("zhuzhou-2104106.txt"))).toLetter().orElseThrow();
        assertThat(read).isEqualTo(sample.toBuilder().date(null).imprint(null).build());
    }

    @Example
    void shortLettersAndPagesOfShortLinesComeBack() throws IOException {
        assertComesBack(Letters.brief());
        assertComesBack(Letters.ofLines(60));
    }

    @Property(tries = 40)
    void anyLetterComesBack(@ForAll("letters") Letter letter) throws IOException {
        assertComesBack(letter);
    }

    private static void assertComesBack(Letter letter) throws IOException {
        byte[] pdf = LetterPdf.render(letter, RenderOptions.issue(Instant.parse("2025-06-09T02:00:00Z")));
        String text = TEXTS.read("letter.pdf", new ByteArrayInputStream(pdf));
        assertThat(LetterParser.parse(text).toLetter()).as(text).contains(letter);
    }

    @Provide
    Arbitrary<Letter> letters() {
        Arbitrary<Letter> heads = Combinators.combine(Arbitraries.of("A", "B", "C"), Arbitraries.of("同意公开", "依申请公开", "不公开"),
                Arbitraries.integers().between(1, 999), names(), titles(), Arbitraries.of("委员", "代表"), Arbitraries.of("", "尊敬的"))
                .as((code, publication, serial, name, title, called, polite) -> Letter.builder().marks(new Marks(code, code + "类", publication))
                        .issuerMark("株洲市科学技术局文件").documentNumber(new DocumentNumber("株科办", 2025, serial)).signers(List.of(name)).title(title)
                        .salutation(polite + name + called + "：").blocks(List.of(Block.paragraph("收悉。"))).signature("株洲市科学技术局")
                        .date(LocalDate.of(2025, 6, 9)).build());
        Arbitrary<List<Attachment>> attachments = attachmentName().list().ofMaxSize(3).map(list -> list.stream().map(Attachment::named).toList());
        return Combinators.combine(heads, block().list().ofMinSize(1).ofMaxSize(25), attachments, names(), names(), Arbitraries.of(true, false))
                .as((letter, blocks, attached, lead, handler, imprint) -> {
                    List<Block> all = new ArrayList<>(List.of(Block.paragraph("您提出的关于共享实验室的提案收悉，现答复如下：")));
                    all.addAll(blocks);
                    return letter.toBuilder().blocks(all).attachments(attached).closing(new ClosingBlock(lead, handler, "0731-28687609"))
                            .imprint(imprint ? new Imprint("市政府办公室，市政协提案委。", "株洲市科学技术局办公室", LocalDate.of(2025, 6, 10)) : null).build();
                });
    }

    private static Arbitrary<String> titles() {
        return Combinators.combine(Arbitraries.integers().between(1, 30), Arbitraries.integers().between(1, 9),
                Arbitraries.strings().numeric().ofMinLength(1).ofMaxLength(8), Arbitraries.of(LetterTitle.Kind.values()))
                .as((term, session, number, kind) -> new LetterTitle(kind.name().startsWith("S") ? "株洲市人大" : "株洲市政协", term, session, number,
                        kind, 1).text());
    }

    private static Arbitrary<String> names() {
        Arbitrary<String> given = Arbitraries.of("喆", "堃", "㛃", "䶮", "𬭊", "南萍", "白军", "俊");
        return Combinators.combine(Arbitraries.of("何", "周", "李", "张", "赟"), given).as((family, one) -> family + one);
    }

    private static Arbitrary<String> attachmentName() {
        return Arbitraries.of("实施方案", "科技型中小企业培育情况统计表", "2025年上半年重点研发计划项目安排及资金分配情况明细表（含各县市区配套资金）");
    }

    private static Arbitrary<Block> block() {
        Arbitrary<Block> paragraph = sentence().list().ofMinSize(1).ofMaxSize(8).map(list -> Block.paragraph("我局" + String.join("", list)));
        Arbitrary<Block> heading = Combinators.combine(Arbitraries.of(1, 2, 4), Arbitraries.integers().between(1, 12), ideographs())
                .as((level, ordinal, words) -> Block.heading(level, ordinal, "关于" + words));
        Arbitrary<Block> runIn = Combinators.combine(Arbitraries.of(1, 2, 3, 4), Arbitraries.integers().between(1, 12), ideographs(), sentence())
                .as((level, ordinal, words, text) -> Block.heading(level, ordinal, "完善" + words + "。", "我局" + text));
        return Arbitraries.frequencyOf(Tuple.of(5, paragraph), Tuple.of(2, heading), Tuple.of(2, runIn));
    }

    private static Arbitrary<String> sentence() {
        Arbitrary<String> rare = Arbitraries.of("喆", "堃", "㛃", "䶮", "𬭊", "辦", "㎡", "①");
        Arbitrary<String> latin = Arbitraries.of("2025", "50%", "3.14", "5G", "0731-28687609", "A");
        Arbitrary<String> word = Arbitraries.frequencyOf(Tuple.of(8, ideographs()), Tuple.of(1, rare), Tuple.of(3, latin));
        Arbitrary<String> piece = Combinators.combine(word, Arbitraries.of("，", "、", "", "“以", "”", "（含", "）", "；", "：", "《甲》"))
                .as((text, mark) -> text + mark);
        return piece.list().ofMinSize(1).ofMaxSize(20).map(pieces -> String.join("", pieces) + "等。");
    }

    private static Arbitrary<String> ideographs() {
        return Arbitraries.strings().withCharRange('\u4E00', '\u9FA5').ofMinLength(1).ofMaxLength(9);
    }
}
