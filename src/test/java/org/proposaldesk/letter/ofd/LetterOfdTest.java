package org.proposaldesk.letter.ofd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ofdrw.core.basicStructure.ofd.docInfo.CT_DocInfo;
import org.ofdrw.reader.OFDReader;
import org.proposaldesk.letter.Block;
import org.proposaldesk.letter.Letter;
import org.proposaldesk.letter.LetterCases;
import org.proposaldesk.letter.Letters;
import org.proposaldesk.letter.RenderOptions;
import org.proposaldesk.letter.font.Fonts;
import org.proposaldesk.letter.layout.Gb9704;
import org.proposaldesk.letter.layout.GlyphRun;
import org.proposaldesk.letter.layout.Layout;
import org.proposaldesk.letter.layout.MissingGlyph;
import org.proposaldesk.letter.layout.Rule;
import org.proposaldesk.letter.layout.Typesetter;
import org.w3c.dom.Element;

/** The file, read back and compared with the layout it was written from (GB/T 33190-2016). */
class LetterOfdTest {

    /** In China it is already the next day. */
    private static final Instant TIME = Instant.parse("2025-06-10T17:02:03Z");

    static List<Letter> letters() throws Exception {
        return List.of(Letters.brief(), Letters.ofLines(60), Letters.sample(),
                Letters.withBlocks(List.of(Block.paragraph("委员㛃、䶮、𬭊、喆、堃，𬭊𬭊。"), Block.heading(1, 1, "㛃䶮𬭊喆堃辦"))),
                Letters.withBlocks(List.of(Block.paragraph("甲<乙>&amp;\"丙\"'丁' 2025 年]]>"))));
    }

    static Stream<Letter> cases() throws Exception {
        return Stream.concat(LetterCases.all().values().stream(), letters().stream());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyGlyphAndRuleStandsWhereTheLayoutPutsIt(Letter letter) {
        Layout layout = new Typesetter(Fonts.shipped()).typeset(letter);
        OfdPackage ofd = OfdPackage.read(issue(letter));
        assertThat(OfdProbe.pages(ofd)).hasSameSizeAs(layout.pages());
        for (int page = 0; page < layout.pages().size(); page++) {
            List<OfdProbe.Character> written = OfdProbe.characters(ofd, OfdProbe.pages(ofd).get(page));
            int next = 0;
            for (GlyphRun run : layout.pages().get(page).runs()) {
                for (GlyphRun.Glyph glyph : run.glyphs()) {
                    OfdProbe.Character character = written.get(next++);
                    assertThat(character.codePoint()).isEqualTo(glyph.codePoint());
                    assertThat(character.x()).isCloseTo(glyph.x(), within(0.01));
                    assertThat(character.baseline()).isCloseTo(run.baseline(), within(0.01));
                    assertThat(character.size()).isCloseTo(Gb9704.mm(run.size()), within(0.001));
                    assertThat(character.font()).isEqualTo(run.face().name());
                    assertThat(character.red()).isEqualTo(run.red());
                }
            }
            assertThat(written).hasSize(next);

            List<Rule> rules = layout.pages().get(page).rules();
            List<OfdProbe.Box> boxes = OfdProbe.boxes(ofd, OfdProbe.pages(ofd).get(page));
            assertThat(boxes).hasSameSizeAs(rules);
            for (int i = 0; i < rules.size(); i++) {
                assertThat(boxes.get(i).left()).isCloseTo(rules.get(i).left(), within(0.01));
                assertThat(boxes.get(i).top()).isCloseTo(rules.get(i).top(), within(0.01));
                assertThat(boxes.get(i).width()).isCloseTo(rules.get(i).width(), within(0.01));
                assertThat(boxes.get(i).height()).isCloseTo(rules.get(i).height(), within(0.01));
                assertThat(boxes.get(i).red()).isEqualTo(rules.get(i).red());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("letters")
    void theOfdrwReaderExtractsTheTextAsItWasWritten(Letter letter) throws Exception {
        StringBuilder expected = new StringBuilder("A类同意公开" + letter.issuerMark() + letter.documentNumber() + "签发人：")
                .append(String.join("", letter.signers())).append(letter.title()).append(letter.salutation());
        letter.blocks().forEach(block -> expected.append(block.text()).append(block.runIn() == null ? "" : block.runIn()));
        expected.append("承办负责人：李白军承办人：周南萍联系电话：0731-28687609株洲市科学技术局2025年6月9日")
                .append("抄送：市政府办公室，市政协提案委。株洲市科学技术局办公室2025年6月10日印发");
        String extracted = OfdProbe.text(issue(letter)).replaceAll("— \\d —", "").replaceAll("\\s", "");
        assertThat(extracted).isEqualTo(expected.toString().replaceAll("\\s", ""));
    }

    @ParameterizedTest
    @MethodSource("letters")
    void identifiersAreUniqueAndReferencesLeadSomewhere(Letter letter) {
        OfdPackage ofd = OfdPackage.read(LetterOfd.render(letter, RenderOptions.draft(TIME)));
        Element document = ofd.xml("/Doc_0/Document.xml");
        List<Element> fonts = Xml.elements(ofd.xml("/Doc_0/PublicRes.xml"), "Font");
        List<Element> all = new ArrayList<>(fonts);
        all.addAll(Xml.elements(document, "Page"));
        Set<String> usedFonts = new HashSet<>();
        for (String page : OfdProbe.pages(ofd)) {
            Element content = ofd.xml(page);
            all.addAll(Xml.elements(content, "Layer"));
            all.addAll(Xml.elements(content, "PathObject"));
            all.addAll(Xml.elements(content, "TextObject"));
            Xml.elements(content, "TextObject").forEach(text -> usedFonts.add(text.getAttribute("Font")));
        }
        List<Integer> ids = all.stream().map(element -> Integer.valueOf(element.getAttribute("ID"))).toList();
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(Xml.elements(document, "MaxUnitID").get(0).getTextContent()).isEqualTo(Collections.max(ids).toString());
        assertThat(fonts.stream().map(font -> font.getAttribute("ID"))).containsExactlyInAnyOrderElementsOf(usedFonts);
        fonts.forEach(font -> assertThat(ofd.file("/Doc_0/Res/" + font.getTextContent())).isNotEmpty());
    }

    @Test
    void embeddedFontsAreCompleteAndHoldRareCharactersUnderTheirGlyphs() throws Exception {
        OfdPackage ofd = OfdPackage.read(issue(letters().get(3)));
        Set<String> rare = new HashSet<>();
        for (Element font : Xml.elements(ofd.xml("/Doc_0/PublicRes.xml"), "Font")) {
            try (TrueTypeFont embedded = new TTFParser().parse(new RandomAccessReadBuffer(ofd.file("/Doc_0/Res/" + font.getTextContent())))) {
                for (String page : OfdProbe.pages(ofd)) {
                    for (OfdProbe.Character character : OfdProbe.characters(ofd, page)) {
                        if (character.font().equals(font.getAttribute("FontName"))) {
                            int glyph = embedded.getUnicodeCmapLookup().getGlyphId(character.codePoint());
                            assertThat(glyph).as(Character.toString(character.codePoint())).isPositive();
                            if ("㛃䶮𬭊喆堃".contains(Character.toString(character.codePoint()))) {
                                rare.add(Character.toString(character.codePoint()));
                                float height = embedded.getGlyph().getGlyph(glyph).getBoundingBox().getHeight();
                                assertThat(height / embedded.getUnitsPerEm()).as("height of the ink in em").isBetween(0.6f, 1f);
                            }
                        }
                    }
                }
                assertTransformsName(ofd, font.getAttribute("ID"), embedded);
            }
        }
        assertThat(rare).containsExactlyInAnyOrder("㛃", "䶮", "𬭊", "喆", "堃");
    }

    /** Every character outside the basic plane stands alone, counts as two codes and names its glyph. */
    private static void assertTransformsName(OfdPackage ofd, String fontId, TrueTypeFont embedded) throws Exception {
        for (String page : OfdProbe.pages(ofd)) {
            for (Element text : Xml.elements(ofd.xml(page), "TextObject")) {
                String code = Xml.elements(text, "TextCode").get(0).getTextContent();
                boolean supplementary = code.codePoints().anyMatch(Character::isSupplementaryCodePoint);
                List<Element> transforms = Xml.elements(text, "CGTransform");
                assertThat(transforms).hasSize(supplementary ? 1 : 0);
                if (supplementary && text.getAttribute("Font").equals(fontId)) {
                    assertThat(code.codePointCount(0, code.length())).isEqualTo(1);
                    assertThat(transforms.get(0).getAttribute("CodeCount")).isEqualTo("2");
                    assertThat(Integer.parseInt(transforms.get(0).getTextContent()))
                            .isEqualTo(embedded.getUnicodeCmapLookup().getGlyphId(code.codePointAt(0)));
                }
            }
        }
    }

    @Test
    void describesItselfWithTitleDateAndHash() throws Exception {
        Letter letter = Letters.brief();
        try (OFDReader reader = new OFDReader(new ByteArrayInputStream(issue(letter)))) {
            CT_DocInfo info = reader.getOFDDir().getOfd().getDocBody().getDocInfo();
            assertThat(info.getTile()).isEqualTo(letter.title());
            assertThat(info.getCreationDate()).hasToString("2025-06-11");
            assertThat(info.getCustomDatas().getCustomDataValue("LetterSHA256")).isEqualTo(letter.hash());
            assertThat(info.getDocID()).isEqualTo(letter.hash().substring(0, 32));
            assertThat(reader.getNumberOfPages()).isEqualTo(2);
        }
    }

    @Test
    void aCharacterThatNoFontHasStopsTheLetter() {
        Letter letter = Letters.withBlocks(List.of(Block.paragraph("委员𠄀先生")));
        assertThatThrownBy(() -> issue(letter)).isInstanceOf(MissingGlyph.class).hasMessageContaining("正文第1段第3字");
    }

    @Test
    void whatIsNotSignedIsStamped() throws Exception {
        Letter unsigned = Letters.brief().sign(List.of(), null);
        assertThat(OfdProbe.text(LetterOfd.render(Letters.brief(), RenderOptions.draft(TIME)))).containsPattern("草稿.*草稿");
        assertThat(OfdProbe.text(issue(unsigned))).containsPattern("草稿.*草稿");
        assertThat(OfdProbe.text(issue(Letters.brief()))).doesNotContain("稿");
    }

    @Test
    void theSameLetterGivesTheSameBytesFromManyThreads() throws Exception {
        byte[] expected = issue(Letters.sample());
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            Callable<byte[]> render = () -> issue(Letters.sample());
            List<Future<byte[]>> files = threads.invokeAll(Collections.nCopies(32, render));
            for (Future<byte[]> file : files) {
                assertThat(file.get()).isEqualTo(expected);
            }
        } finally {
            threads.shutdown();
        }
    }

    private static byte[] issue(Letter letter) {
        return LetterOfd.render(letter, RenderOptions.issue(TIME));
    }
}
