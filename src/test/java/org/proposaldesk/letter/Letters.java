package org.proposaldesk.letter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Letters for tests: written for them, or built at run time from a real letter that is not part of the project. */
public final class Letters {

    /** Folder of the real letters, which are not part of the project. */
    public static final Path EXAMPLES = Path.of(Optional.ofNullable(System.getenv("PROPOSALDESK_EXAMPLES")).orElse("../shared/examples"));
    public static final String TITLE = "关于株洲市政协十届四次会议第2104106号提案的答复";
    private static final String SENTENCE = "我们将按照职责分工逐项落实，定期向您通报进展，并请您继续监督。";

    private Letters() {
    }

    /** A letter of one page and a bit, signed and numbered. */
    public static Letter brief() {
        return withBlocks(List.of(
                Block.paragraph("您提出的关于共享实验室的提案收悉。经研究，现答复如下："),
                Block.heading(1, 1, "关于“开放设备”的建议"),
                Block.paragraph("市级实验室已向企业开放，" + SENTENCE),
                Block.heading(2, 1, "下一步工作"),
                Block.heading(3, 1, "建立清单。", SENTENCE),
                Block.paragraph("感谢您对科技工作的关心和支持！")));
    }

    public static Letter withBlocks(List<Block> blocks) {
        return with(TITLE, List.of(), blocks);
    }

    public static Letter with(String title, List<String> titleLines, List<Block> blocks) {
        return Letter.builder().marks(new Marks("A", "A类", "同意公开")).issuerMark("株洲市科学技术局文件")
                .documentNumber(DocumentNumber.parse("株科办〔2025〕39号")).signers(List.of("张俊")).title(title).titleLines(titleLines)
                .salutation("尊敬的何涌委员：").blocks(blocks).closing(new ClosingBlock("李白军", "周南萍", "0731-28687609"))
                .signature("株洲市科学技术局").date(LocalDate.of(2025, 6, 9))
                .imprint(new Imprint("市政府办公室，市政协提案委。", "株洲市科学技术局办公室", LocalDate.of(2025, 6, 10))).build();
    }

    /** A letter whose body has this many paragraphs of exactly one line. */
    public static Letter ofLines(int lines) {
        List<Block> blocks = new ArrayList<>();
        for (int i = 1; i <= lines; i++) {
            blocks.add(Block.paragraph("第" + ChineseNumerals.of(1 + i % 99) + "项建议已经办理。"));
        }
        return withBlocks(blocks);
    }

    /** The real letter of proposal 2104106 with what its text lacks: signature, date and imprint. Fails when not there. */
    public static Letter sample() throws IOException {
        Path file = EXAMPLES.resolve("zhuzhou-2104106.txt");
        List<String> lines = Files.readAllLines(file).stream().map(String::strip).filter(line -> !line.isEmpty()).toList();
        int start = lines.indexOf("尊敬的何涌委员：") + 1;
        int end = start;
        while (!lines.get(end).startsWith("承办负责人")) {
            end++;
        }
        List<String> paragraphs = new ArrayList<>();
        for (String line : lines.subList(start, end)) {
            int last = paragraphs.size() - 1;
            boolean brokenByPageTurn = last >= 0 && paragraphs.get(last).matches(".*(创新|组织开展)");
            if (brokenByPageTurn) {
                paragraphs.set(last, paragraphs.get(last) + line);
            } else {
                paragraphs.add(line.replaceFirst("^(\\d)\\. ", "$1."));
            }
        }
        return withBlocks(paragraphs.stream().map(Letters::block).toList());
    }

    private static Block block(String paragraph) {
        if (paragraph.matches("[一二三四五]、.*")) {
            return Block.heading(1, paragraph);
        }
        if (paragraph.matches("\\d\\..*")) {
            int stop = paragraph.indexOf('。') + 1;
            return new Block(3, paragraph.substring(0, stop), paragraph.substring(stop), null);
        }
        return Block.paragraph(paragraph);
    }
}
