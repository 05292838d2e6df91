package org.proposaldesk.letter.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.proposaldesk.letter.docx.DocxProbe.TIME;
import static org.proposaldesk.letter.docx.DocxProbe.issue;
import static org.proposaldesk.letter.docx.DocxProbe.open;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.openxml4j.opc.PackageProperties;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.proposaldesk.letter.Attachment;
import org.proposaldesk.letter.Block;
import org.proposaldesk.letter.HeadFormat;
import org.proposaldesk.letter.Imprint;
import org.proposaldesk.letter.Letter;
import org.proposaldesk.letter.Letters;
import org.proposaldesk.letter.RenderOptions;
import org.proposaldesk.letter.Table;
import org.proposaldesk.letter.layout.MissingGlyph;

/** The file as a whole: its text, its parts, its bytes (R32: the editable copy). */
class LetterDocxTest {

    private static final Table TABLE = new Table(1, List.of(List.of("序号", "任务", "时限"), List.of("1", "开放大型仪器设备", "2025年12月"),
            List.of("2", "“揭榜挂帅”", "")));

    static List<Letter> letters() throws Exception {
        return List.of(Letters.brief(), full(), full().toBuilder().format(HeadFormat.LETTER).issuerMark("株洲市科学技术局").build(),
                Letters.brief().sign(List.of(), null).number(null).print(null), Letters.sample());
    }

    /** A letter with everything that a letter may have. */
    static Letter full() {
        List<Block> blocks = new ArrayList<>(Letters.brief().blocks());
        blocks.add(2, Block.table("表1 任务清单", TABLE));
        blocks.add(Block.heading(1, 2, "背景。", "后面的话接排。"));
        blocks.add(Block.heading(2, 1, "经过。", "后面的话也接排。"));
        blocks.add(Block.paragraph("委员㛃、䶮、𬭊、喆、堃。"));
        return Letters.brief().toBuilder().blocks(blocks).signers(List.of("张俊", "李明华", "欧阳娜")).note("此件主动公开")
                .attachments(List.of(new Attachment("任务清单", List.of(Block.paragraph("说明如下。"), Block.table("表1 任务清单", TABLE))),
                        Attachment.named("征询意见表"))).build();
    }

    @ParameterizedTest
    @MethodSource("letters")
    void saysWhatTheLetterSays(Letter letter) throws Exception {
        try (XWPFDocument document = open(issue(letter))) {
            String expected = String.join("", expected(letter));
            assertThat(String.join("", DocxProbe.texts(document)).replaceAll("[\t\n]", "")).isEqualTo(expected);
        }
    }

    private static List<String> expected(Letter letter) {
        boolean document = letter.format() == HeadFormat.DOCUMENT;
        List<String> texts = new ArrayList<>();
        String number = letter.documentNumber() == null ? "" : letter.documentNumber().toString();
        if (document) {
            texts.addAll(List.of("A类", "同意公开", letter.issuerMark()));
            texts.add(switch (letter.signers().size()) {
                case 0 -> number;
                case 1 -> number + "签发人：张俊";
                default -> "签发人：张俊　李明华" + number + "欧阳娜";
            });
        } else {
            texts.addAll(List.of("A类", number, "同意公开", "签发人：张俊　李明华", "欧阳娜"));
        }
        texts.addAll(List.of(letter.title(), letter.salutation()));
        letter.blocks().forEach(block -> texts.addAll(texts(block)));
        if (!letter.attachments().isEmpty()) {
            texts.addAll(List.of("附件：1.任务清单", "2.征询意见表"));
        }
        texts.addAll(List.of("承办负责人：李白军", "承办人：周南萍", "联系电话：0731-28687609", letter.signature(),
                letter.signed() ? "2025年6月9日" : "　　　年　　月　　日"));
        if (letter.note() != null) {
            texts.add("（此件主动公开）");
        }
        if (!letter.attachments().isEmpty()) {
            texts.addAll(List.of("附件1", "任务清单"));
            letter.attachments().get(0).blocks().forEach(block -> texts.addAll(texts(block)));
        }
        texts.add("抄送：市政府办公室，市政协提案委。");
        if (document) {
            texts.add("株洲市科学技术局办公室" + (letter.imprint().printDate() == null ? "" : "2025年6月10日印发"));
        }
        return texts;
    }

    private static List<String> texts(Block block) {
        List<String> texts = new ArrayList<>(List.of(block.text() + (block.runIn() == null ? "" : block.runIn())));
        if (block.table() != null) {
            block.table().rows().forEach(texts::addAll);
        }
        return texts;
    }

    @Test
    void textThatLooksLikeMarkupOrAFormulaStaysText() throws Exception {
        List<Block> blocks = List.of(Block.paragraph("</w:t><w:br/>&amp;\"'<![CDATA[x]]>&#65;"), Block.paragraph("=1+1"),
                Block.paragraph("{ PAGE }  两个空格　和全角空格"), Block.table("@表", new Table(1, List.of(List.of("=A1"), List.of("<b>")))));
        try (XWPFDocument document = open(issue(Letters.withBlocks(blocks)))) {
            assertThat(DocxProbe.texts(document)).containsSubsequence("</w:t><w:br/>&amp;\"'<![CDATA[x]]>&#65;", "=1+1",
                    "{ PAGE }  两个空格　和全角空格", "@表", "=A1", "<b>");
        }
    }

    @Test
    void aCharacterThatNoFontHasStopsTheLetter() {
        Letter letter = Letters.withBlocks(List.of(Block.paragraph("委员𠄀先生")));
        assertThatThrownBy(() -> issue(letter)).isInstanceOf(MissingGlyph.class);
    }

    @Test
    void tablesRepeatTheirHeadAndFillTheTextArea() throws Exception {
        try (XWPFDocument document = open(issue(full()))) {
            XWPFTable table = document.getTables().get(0);
            assertThat(table.getRow(0).isRepeatHeader()).isTrue();
            assertThat(table.getRow(1).isRepeatHeader()).isFalse();
            assertThat(table.getRows()).allMatch(row -> row.isCantSplitRow());
            assertThat(table.getCTTbl().getTblGrid().getGridColList().stream().mapToInt(column -> DocxProbe.number(column.getW())).sum())
                    .isEqualTo(Measures.WIDTH);
            assertThat(table.getRow(0).getCell(0).getParagraphs().get(0).getStyle()).isEqualTo("TableHead");
            assertThat(table.getRow(2).getCell(2).getParagraphs().get(0).getStyle()).isEqualTo("TableText");
        }
    }

    @Test
    void theTypeOfATableIsAsLargeAsItsColumnsAllow() throws Exception {
        assertThat(typeSize(TABLE)).isEqualTo(16);
        List<String> wide = List.of("序号", "项目名称全称", "承担单位全称", "总投资（万元）", "财政资金（万元）", "下一步安排", "备注");
        assertThat(typeSize(new Table(1, List.of(wide, wide)))).isEqualTo(10.5);
    }

    private static double typeSize(Table table) throws Exception {
        try (XWPFDocument document = open(issue(Letters.withBlocks(List.of(Block.paragraph("见下表。"), Block.table("表1", table)))))) {
            return document.getTables().get(0).getRow(0).getCell(0).getParagraphs().get(0).getRuns().get(0).getFontSizeAsDouble();
        }
    }

    @Test
    void whatIsNotSignedIsStampedOnEveryPage() throws Exception {
        Letter unsigned = Letters.brief().sign(List.of(), null);
        for (byte[] file : List.of(issue(unsigned), LetterDocx.render(Letters.brief(), RenderOptions.draft(TIME)))) {
            Map<String, byte[]> parts = DocxProbe.parts(file);
            try (XWPFDocument document = open(file)) {
                assertThat(document.getDocument().getBody().getSectPr().sizeOfHeaderReferenceArray()).isEqualTo(2);
            }
            for (String header : List.of("word/header1.xml", "word/header2.xml")) {
                assertThat(new String(parts.get(header), StandardCharsets.UTF_8)).contains("string=\"草稿\"");
            }
        }
        assertThat(DocxProbe.parts(issue(Letters.brief()))).doesNotContainKeys("word/header1.xml", "word/header2.xml");
        byte[] letterFormat = issue(unsigned.toBuilder().format(HeadFormat.LETTER).build());
        assertThat(new String(DocxProbe.parts(letterFormat).get("word/header3.xml"), StandardCharsets.UTF_8)).contains("string=\"草稿\"");
    }

    @Test
    void namesItsTitleItsIssuerAndTheTimeItIsGiven() throws Exception {
        try (XWPFDocument document = open(issue(Letters.brief()))) {
            PackageProperties properties = document.getPackage().getPackageProperties();
            assertThat(properties.getTitleProperty()).contains(Letters.TITLE);
            assertThat(properties.getCreatorProperty()).contains("株洲市科学技术局");
            assertThat(properties.getLanguageProperty()).contains("zh-CN");
            assertThat(properties.getCreatedProperty()).contains(Date.from(TIME));
            assertThat(properties.getModifiedProperty()).contains(Date.from(TIME));
        }
    }

    @Test
    void theSameLetterGivesTheSameBytesFromManyThreads() throws Exception {
        Letter letter = Letters.sample().sign(List.of(), null).toBuilder().format(HeadFormat.LETTER).build();
        byte[] expected = issue(letter);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            Callable<byte[]> render = () -> issue(letter);
            for (Future<byte[]> file : threads.invokeAll(Collections.nCopies(64, render))) {
                assertThat(file.get()).isEqualTo(expected);
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void theBytesDependOnTheLetterAndTheTimeButNotOnThePlace() throws Exception {
        byte[] file = issue(Letters.brief());
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
            assertThat(issue(Letters.brief())).isEqualTo(file);
        } finally {
            TimeZone.setDefault(before);
        }
        assertThat(LetterDocx.render(Letters.brief(), RenderOptions.issue(TIME.plusSeconds(60)))).isNotEqualTo(file);
        assertThat(issue(Letters.brief().print(LocalDate.of(2025, 6, 11)))).isNotEqualTo(file);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(entry.getTimeLocal()).as(entry.getName()).isEqualTo("1980-02-01T00:00:00");
            }
        }
    }

    @Test
    void aLetterWithoutOptionalPartsHasNoneOfThem() throws Exception {
        Letter bare = Letter.builder().issuerMark("某局文件").title("关于某事的答复").salutation("张三委员：")
                .blocks(List.of(Block.paragraph("好。"))).signature("某局").date(LocalDate.of(2025, 1, 2)).build();
        try (XWPFDocument document = open(issue(bare))) {
            assertThat(DocxProbe.texts(document)).containsExactly("某局文件", "关于某事的答复", "张三委员：", "好。", "某局", "2025年1月2日");
            for (Style style : Arrays.asList(Style.MARK, Style.CLOSING_LINE, Style.NOTE, Style.IMPRINT, Style.IMPRINT_OUTER_LINE)) {
                assertThat(DocxProbe.paragraphs(document, style)).as(style.id()).isEmpty();
            }
        }
        Letter withoutCopies = bare.toBuilder().imprint(new Imprint(null, "某局办公室", null)).build();
        try (XWPFDocument document = open(issue(withoutCopies))) {
            assertThat(DocxProbe.paragraphs(document, Style.IMPRINT)).hasSize(1);
            assertThat(DocxProbe.paragraphs(document, Style.IMPRINT_INNER_LINE)).isEmpty();
        }
    }
}
