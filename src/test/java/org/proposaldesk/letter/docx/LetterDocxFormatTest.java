package org.proposaldesk.letter.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.proposaldesk.letter.docx.DocxProbe.after;
import static org.proposaldesk.letter.docx.DocxProbe.before;
import static org.proposaldesk.letter.docx.DocxProbe.indent;
import static org.proposaldesk.letter.docx.DocxProbe.issue;
import static org.proposaldesk.letter.docx.DocxProbe.number;
import static org.proposaldesk.letter.docx.DocxProbe.open;
import static org.proposaldesk.letter.docx.DocxProbe.paragraph;
import static org.proposaldesk.letter.docx.DocxProbe.paragraphs;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFramePr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STDocGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHint;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import org.proposaldesk.letter.Attachment;
import org.proposaldesk.letter.Block;
import org.proposaldesk.letter.HeadFormat;
import org.proposaldesk.letter.Letter;
import org.proposaldesk.letter.LetterCases;
import org.proposaldesk.letter.Letters;
import org.proposaldesk.letter.Sealing;
import org.proposaldesk.letter.font.Fonts;
import org.proposaldesk.letter.layout.Part;
import org.proposaldesk.letter.layout.Typesetter;

/** What stands in the file about sizes and places (GB/T 9704-2012; R27, R32, R33, R35, R36). */
class LetterDocxFormatTest {

    private static final String LONG_TITLE = "关于加快推进先进硬质材料产业集群高质量发展有关问题的第2104106号提案的答复";

    @Test
    void theTextAreaHas22LinesOf28Characters() throws Exception {
        try (XWPFDocument document = open(issue(Letters.brief()))) {
            CTSectPr section = document.getDocument().getBody().getSectPr();
            assertThat(number(section.getPgSz().getW())).isEqualTo(11906);
            assertThat(number(section.getPgSz().getH())).isEqualTo(16838);
            CTPageMar margins = section.getPgMar();
            assertThat(List.of(number(margins.getTop()), number(margins.getBottom()), number(margins.getLeft()), number(margins.getRight())))
                    .containsExactly(2098, 1984, 1588, 1474);
            assertThat(section.getDocGrid().getType()).isEqualTo(STDocGrid.LINES);
            assertThat(number(section.getDocGrid().getLinePitch())).isEqualTo(579);

            CTStyle normal = style(document, "Normal");
            CTSpacing spacing = normal.getPPr().getSpacing();
            assertThat(spacing.getLineRule()).isEqualTo(STLineSpacingRule.EXACT);
            int line = number(spacing.getLine());
            assertThat(22 * line).isLessThanOrEqualTo(16838 - 2098 - 1984).isGreaterThan(16838 - 2098 - 1984 - line);
            var type = document.getStyle().getDocDefaults().getRPrDefault().getRPr();
            int cell = number(type.getSzArray(0).getVal()) * 10 + number(type.getSpacingArray(0).getVal());
            assertThat(28 * cell).isLessThanOrEqualTo(11906 - 1588 - 1474).isGreaterThan(11906 - 1588 - 1474 - cell);
        }
    }

    @Test
    void linesBreakAfterChineseRulesAndPagesAreFilled() throws Exception {
        try (XWPFDocument document = open(issue(Letters.brief()))) {
            var normal = style(document, "Normal").getPPr();
            assertThat(normal.isSetKinsoku() && normal.isSetOverflowPunct()).isTrue();
            for (var off : List.of(normal.getWidowControl(), normal.getAutoSpaceDE(), normal.getAutoSpaceDN(), normal.getSnapToGrid())) {
                assertThat(off.getVal()).isIn(Boolean.FALSE, "0");
            }
            var text = style(document, "BodyText").getPPr().getInd();
            assertThat(number(text.getFirstLineChars())).isEqualTo(200);
            assertThat(number(text.getFirstLine())).isEqualTo(2 * Measures.CELL);
        }
    }

    @ParameterizedTest
    @CsvSource({"Mark,黑体,0", "IssuerMark,方正小标宋简体,0", "Title,方正小标宋简体,44", "Heading1,黑体,0", "Heading2,楷体_GB2312,0",
        "Heading1Char,黑体,0", "Heading2Char,楷体_GB2312,0", "Signer,楷体_GB2312,0", "AttachmentLabel,黑体,0", "TableHead,黑体,0", "Footer,宋体,28"})
    void facesAreThoseThatOfficesHave(String id, String face, int halfPoints) throws Exception {
        try (XWPFDocument document = open(issue(Letters.brief()))) {
            CTFonts defaults = document.getStyle().getDocDefaults().getRPrDefault().getRPr().getRFontsArray(0);
            assertThat(defaults.getEastAsia()).isEqualTo("仿宋_GB2312");
            assertThat(defaults.getAscii()).isEqualTo("Times New Roman").isEqualTo(defaults.getHAnsi());
            var type = style(document, id).getRPr();
            assertThat(type.getRFontsArray(0).getEastAsia()).isEqualTo(face).isEqualTo(type.getRFontsArray(0).getAscii());
            if (halfPoints > 0) {
                assertThat(number(type.getSzArray(0).getVal())).isEqualTo(halfPoints);
            }
        }
    }

    @Test
    void everyRunOfTextIsSetAsChinese() throws Exception {
        try (XWPFDocument document = open(issue(LetterDocxTest.full()))) {
            List<XWPFRun> runs = new ArrayList<>();
            document.getParagraphs().forEach(paragraph -> runs.addAll(paragraph.getRuns()));
            document.getTables().forEach(table -> table.getRows().forEach(row -> row.getTableCells()
                    .forEach(cell -> cell.getParagraphs().forEach(paragraph -> runs.addAll(paragraph.getRuns())))));
            assertThat(runs).filteredOn(run -> run.getCTR().sizeOfTArray() > 0).hasSizeGreaterThan(30)
                    .allMatch(run -> run.getCTR().getRPr().getRFontsArray(0).getHint() == STHint.EAST_ASIA);
        }
    }

    @Test
    void headingsMakeUpTheOutlineAndRunInHeadingsLookLikeThem() throws Exception {
        List<Block> blocks = List.of(Block.heading(1, 1, "甲"), Block.heading(2, 1, "乙"), Block.heading(3, 1, "丙"), Block.heading(4, 1, "丁"),
                Block.heading(1, 2, "戊。", "接排。"), Block.heading(2, 1, "己。", "接排。"), Block.heading(3, 1, "庚。", "接排。"));
        try (XWPFDocument document = open(issue(Letters.withBlocks(blocks)))) {
            for (int level = 1; level <= 4; level++) {
                assertThat(document.getParagraphs()).filteredOn("style", "Heading" + level).hasSize(1);
                assertThat(number(style(document, "Heading" + level).getPPr().getOutlineLvl().getVal())).isEqualTo(level - 1);
                assertThat(style(document, "Heading" + level).getPPr().isSetKeepNext()).isTrue();
            }
            List<XWPFParagraph> runIn = paragraphs(document, Style.BODY);
            assertThat(runIn).extracting(XWPFParagraph::getText).containsExactly("二、戊。接排。", "（一）己。接排。", "1.庚。接排。");
            assertThat(runIn).extracting(paragraph -> paragraph.getRuns().get(0).getStyle())
                    .containsExactly("Heading1Char", "Heading2Char", "");
            assertThat(runIn).extracting(paragraph -> paragraph.getRuns().get(1).getStyle()).containsOnly("");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 4})
    void theHeadStandsAsHighAsInThePdfAndTheTextStartsOnTheSameLine(int signers) throws Exception {
        Letter letter = Letters.with(LONG_TITLE, List.of(), Letters.brief().blocks()).toBuilder()
                .signers(List.of("张俊", "李明华", "王五", "欧阳娜娜").subList(0, signers)).build();
        try (XWPFDocument document = open(issue(letter))) {
            Map<String, Double> baselines = new HashMap<>();
            int top = 0;
            for (XWPFParagraph paragraph : document.getParagraphs()) {
                top += before(paragraph);
                int line = line(document, paragraph);
                baselines.put(paragraph.getStyle(), 37 + millimetres(top) + 0.8 * millimetres(line));
                if (paragraph.getStyle().equals("Salutation")) {
                    break;
                }
                top += line * paragraph.getText().split("\n", -1).length + after(paragraph);
            }
            assertThat(baselines.get("IssuerMark")).isCloseTo(baseline(letter, Part.Kind.ISSUER), within(0.05));
            assertThat(baselines.get("DocumentNumber")).isCloseTo(baseline(letter, Part.Kind.NUMBER), within(0.2));
            assertThat(baselines.get("RedRule") - baselines.get("DocumentNumber")).as("4 mm below the characters")
                    .isCloseTo(4 + 0.12 * 5.644, within(0.2));
            assertThat(baselines.get("Title")).isCloseTo(baseline(letter, Part.Kind.TITLE), within(0.05));
            double line = (baseline(letter, Part.Kind.SALUTATION) - 0.88 * 5.644 - 37) / 10.445;
            assertThat((double) top / 579).isEqualTo(Math.rint(line));
        }
    }

    @Test
    void theTitleBreaksWhereTheTypesetterBreaksIt() throws Exception {
        try (XWPFDocument document = open(issue(Letters.with(LONG_TITLE, List.of(), Letters.brief().blocks())))) {
            assertThat(paragraph(document, Style.TITLE).getText())
                    .isEqualTo("关于加快推进先进硬质材料产业集群高质量\n发展有关问题的第2104106号提案的答复");
        }
        List<String> lines = List.of("关于株洲市政协", "十届四次会议", "第2104106号提案的答复");
        try (XWPFDocument document = open(issue(Letters.with(Letters.TITLE, lines, Letters.brief().blocks())))) {
            assertThat(paragraph(document, Style.TITLE).getText()).isEqualTo(String.join("\n", lines));
        }
    }

    @Test
    void labelsOfTheClosingBlockAreAsWideAsFiveCharacters() throws Exception {
        try (XWPFDocument document = open(issue(Letters.brief()))) {
            for (XWPFParagraph line : paragraphs(document, Style.CLOSING_LINE)) {
                int cells = line.getText().indexOf('：');
                XWPFRun first = line.getRuns().get(0);
                int spread = first.getText(0).endsWith("：") ? 0
                        : first.getText(0).length() * (number(first.getCTR().getRPr().getSpacingArray(0).getVal()) + 5);
                assertThat(cells * Measures.CELL + spread).as(line.getText()).isEqualTo(5 * Measures.CELL);
            }
        }
    }

    @Test
    void theSignatureIsCentredOnTheDateWhichStandsFourCharactersIn() throws Exception {
        try (XWPFDocument document = open(issue(Letters.brief()))) {
            XWPFParagraph name = paragraph(document, Style.SIGNATURE);
            XWPFParagraph date = paragraph(document, Style.DATE);
            assertThat(List.of(name.getAlignment(), date.getAlignment())).containsOnly(ParagraphAlignment.CENTER);
            assertThat(number(indent(name).getLeft())).isEqualTo(number(indent(date).getLeft()))
                    .isEqualTo(Measures.WIDTH - 8 * Measures.CELL - Measures.width("2025年6月9日"));
            assertThat(before(name)).as("two lines for the seal").isEqualTo(2 * 579);
            assertThat(style(document, "Signature").getPPr().isSetKeepNext()).isTrue();
            List<XWPFParagraph> text = paragraphs(document, Style.BODY);
            assertThat(text.get(text.size() - 1).getCTP().getPPr().isSetKeepNext()).as("R34: text goes along").isTrue();
        }
    }

    @Test
    void aSignatureThatIsNotSealedStandsTwoCharactersInAndTheDateTwoFurther() throws Exception {
        try (XWPFDocument document = open(issue(Letters.brief().toBuilder().sealing(Sealing.NONE).build()))) {
            int name = number(indent(paragraph(document, Style.SIGNATURE)).getLeft());
            int date = number(indent(paragraph(document, Style.DATE)).getLeft());
            assertThat(name + Measures.width("株洲市科学技术局")).isEqualTo(Measures.WIDTH - 2 * Measures.CELL);
            assertThat(date - name).isEqualTo(2 * Measures.CELL);
        }
    }

    @Test
    void theImprintIsAFrameOnTheLowerEdgeWithLinesOfItsOwn() throws Exception {
        try (XWPFDocument document = open(issue(Letters.brief()))) {
            List<XWPFParagraph> all = document.getParagraphs();
            List<XWPFParagraph> framed = all.stream().filter(paragraph -> paragraph.getCTP().getPPr().isSetFramePr()).toList();
            assertThat(framed).extracting(XWPFParagraph::getStyle)
                    .containsExactly("ImprintOuterLine", "Imprint", "ImprintInnerLine", "Imprint", "ImprintOuterLine");
            for (XWPFParagraph paragraph : framed) {
                CTFramePr frame = paragraph.getCTP().getPPr().getFramePr();
                assertThat(List.of(frame.getVAnchor(), frame.getYAlign(), frame.getWrap()).toString()).isEqualTo("[margin, bottom, notBeside]");
                assertThat(number(frame.getW())).isEqualTo(Measures.WIDTH);
            }
            assertThat(style(document, "ImprintOuterLine").getPPr().getShd().getFill()).isEqualTo(new byte[3]);
            assertThat(millimetres(number(style(document, "ImprintOuterLine").getPPr().getSpacing().getLine()))).isCloseTo(0.35, within(0.01));
            assertThat(millimetres(number(style(document, "ImprintInnerLine").getPPr().getSpacing().getLine()))).isCloseTo(0.25, within(0.01));
            assertThat(all.get(all.size() - 1).getStyle()).as("what the frame is anchored to").isEqualTo("End");
        }
    }

    @Test
    void pageNumbersAlternateAndStandOneCharacterIn() throws Exception {
        try (XWPFDocument document = open(issue(Letters.brief()))) {
            assertThat(document.getEvenAndOddHeadings()).isTrue();
            var policy = document.getHeaderFooterPolicy();
            assertThat(policy.getDefaultFooter().getParagraphs().get(0).getAlignment()).isEqualTo(ParagraphAlignment.RIGHT);
            assertThat(policy.getEvenPageFooter().getParagraphs().get(0).getAlignment()).isEqualTo(ParagraphAlignment.LEFT);
            assertThat(policy.getDefaultFooter().getText().strip()).isEqualTo("— 1 —");
            var indent = style(document, "Footer").getPPr().getInd();
            assertThat(List.of(number(indent.getLeft()), number(indent.getRight()))).containsOnly(280);
        }
        String footer = new String(DocxProbe.parts(issue(Letters.brief())).get("word/footer1.xml"), StandardCharsets.UTF_8);
        assertThat(footer).contains("w:instr=\" PAGE \"");
    }

    @Test
    void attachmentsAreNamedUnderEachOtherAndStartOnPagesOfTheirOwn() throws Exception {
        Letter letter = Letters.brief().toBuilder().attachments(List.of(new Attachment("清单", List.of(Block.paragraph("说明。"))),
                Attachment.named("征询意见表"))).build();
        try (XWPFDocument document = open(issue(letter))) {
            List<XWPFParagraph> list = paragraphs(document, Style.ATTACHMENT_LIST);
            int labelWidth = 3 * Measures.CELL;
            assertThat(number(indent(list.get(0)).getLeft()) - number(indent(list.get(0)).getHanging())).isEqualTo(2 * Measures.CELL);
            assertThat(number(indent(list.get(1)).getLeft()) - number(indent(list.get(1)).getHanging()))
                    .isEqualTo(2 * Measures.CELL + labelWidth);
            assertThat(number(indent(list.get(0)).getLeft())).isEqualTo(number(indent(list.get(1)).getLeft()));
            assertThat(before(list.get(0))).isEqualTo(579);
            assertThat(paragraphs(document, Style.ATTACHMENT_LABEL)).hasSize(1);
            assertThat(style(document, "AttachmentLabel").getPPr().isSetPageBreakBefore()).isTrue();
            assertThat(paragraph(document, Style.ATTACHMENT_TITLE).getText()).isEqualTo("清单");
        }
        String name = "株洲市科学技术局关于开放大型科研仪器设备共享平台的任务清单";
        Letter longName = Letters.brief().toBuilder().attachments(List.of(new Attachment(name, List.of(Block.paragraph("说明。"))))).build();
        try (XWPFDocument document = open(issue(longName))) {
            assertThat(paragraph(document, Style.ATTACHMENT_TITLE).getText().split("\n")).hasSize(2).doesNotContain("任务清单");
            assertThat(paragraph(document, Style.ATTACHMENT_LABEL).getText()).isEqualTo("附件");
        }
    }

    @Test
    void aSalutationThatFindsNoRoomOnTheFirstPageMovesToTheImprint() throws Exception {
        Letter letter = LetterCases.salutationInImprint();
        try (XWPFDocument document = open(issue(letter))) {
            assertThat(paragraphs(document, Style.SALUTATION)).isEmpty();
            assertThat(paragraphs(document, Style.IMPRINT)).extracting(XWPFParagraph::getText).startsWith(
                    "主送：" + letter.salutation().replace("：", "。"), "抄送：市政府办公室，市政协提案委。");
        }
    }

    @Test
    void theLetterFormatHasItsHeadAboveTheTextAreaAndNoPageNumberOnItsFirstPage() throws Exception {
        Letter letter = Letters.brief().toBuilder().format(HeadFormat.LETTER).issuerMark("株洲市科学技术局").build();
        try (XWPFDocument document = open(issue(letter))) {
            CTSectPr section = document.getDocument().getBody().getSectPr();
            assertThat(section.isSetTitlePg()).isTrue();
            XWPFHeader header = document.getHeaderFooterPolicy().getFirstPageHeader();
            assertThat(header.getParagraphs()).extracting(XWPFParagraph::getStyle)
                    .containsExactly("IssuerMark", "ThickRedRule", "RuleGap", "ThinRedRule");
            assertThat(header.getParagraphs().get(0).getText()).isEqualTo("株洲市科学技术局");
            assertThat(document.getHeaderFooterPolicy().getFirstPageFooter().getParagraphs()).extracting(XWPFParagraph::getStyle)
                    .containsExactly("ThinRedRule", "RuleGap", "ThickRedRule");
            assertThat(number(section.getPgMar().getFooter())).as("20 mm").isEqualTo(1134);
            var indent = style(document, "ThickRedRule").getPPr().getInd();
            assertThat(millimetres(Measures.WIDTH - number(indent.getLeft()) - number(indent.getRight()))).isCloseTo(170, within(0.1));
            assertThat(paragraphs(document, Style.IMPRINT_OUTER_LINE)).isEmpty();
            assertThat(paragraphs(document, Style.IMPRINT)).extracting(XWPFParagraph::getText).containsExactly("抄送：市政府办公室，市政协提案委。");
            assertThat(paragraph(document, Style.DOCUMENT_NUMBER).getText()).isEqualTo("A类\t株科办〔2025〕39号");
        }
    }

    /** Where the typesetter has the first line of a part, in millimetres from the edge of the page. */
    private static double baseline(Letter letter, Part.Kind kind) {
        return new Typesetter(Fonts.shipped()).typeset(letter).pages().get(0).runs().stream().filter(run -> run.part().kind() == kind)
                .findFirst().orElseThrow().baseline();
    }

    private static CTStyle style(XWPFDocument document, String id) {
        return document.getStyles().getStyle(id).getCTStyle();
    }

    /** Height of a line of a paragraph, its own or else that of its style or of all styles. */
    private static int line(XWPFDocument document, XWPFParagraph paragraph) {
        CTSpacing own = paragraph.getCTP().getPPr().getSpacing();
        CTSpacing styled = style(document, paragraph.getStyle()).getPPr() == null ? null
                : style(document, paragraph.getStyle()).getPPr().getSpacing();
        return own != null && own.isSetLine() ? number(own.getLine()) : styled != null && styled.isSetLine() ? number(styled.getLine()) : 579;
    }

    private static double millimetres(int twips) {
        return twips * 25.4 / 1440;
    }
}
