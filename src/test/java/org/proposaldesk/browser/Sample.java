package org.proposaldesk.browser;

import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.imageio.ImageIO;

/** What people type in these tests, written for them. */
final class Sample {

    /** The proposal that the demo holds. */
    static final String NUMBER = "2104106";

    /** The answer to each point of the sample by its heading: a sentence that leads in, then numbered paragraphs. */
    static final Map<String, String> ANSWERS = new LinkedHashMap<>();

    static {
        ANSWERS.put("构建多元主体协同的创新联合体格局", """
                我局把创新联合体作为推动民营企业协同攻关的主要办法，已组建联合体9家，吸纳民营企业63家。
                一是由龙头企业出题。每年征集企业技术难题，公开发布榜单，高校院所和配套企业共同揭榜。
                二是对中小企业给予扶持。加入联合体的科技型中小企业，研发投入按比例补助，单个项目最高50万元。
                三是建立共享机制。联合体内专利优先许可，检测费用按成本收取。""");
        ANSWERS.put("强化科技成果转化效能", """
                我局建成市级成果转化平台，把成果、需求、资金和服务放在一处。
                一是经常组织对接。2025年上半年举办供需对接活动36场，签约项目88项。
                二是明确补助办法。企业购买本地高校成果的，按技术合同实际支付额的10%补助。
                三是用好首批次应用政策，支持本地企业率先使用本地成果。""");
        ANSWERS.put("促进大中小企业协同融通发展", """
                我局推动大型科研仪器和中试平台向中小企业开放，已有仪器设备412台（套）入网。
                一是公布开放目录和收费标准，企业网上预约。
                二是支持配套企业进入重点产业链，会同有关部门发布场景清单两批。""");
        ANSWERS.put("强化金融支持举措", """
                我局会同金融部门扩大科技型企业信用贷款，缓解缺少抵押物的困难。
                一是推广知识价值信用贷款。2025年1月至9月为412家企业放款12.6亿元。
                二是用好政府引导基金，以“先投后股”支持早期项目17个。
                三是每季度组织一次科技金融路演，请金融机构走进企业。""");
    }

    /** The fifth section of the sample's letter. */
    static final String NEXT_STEPS = """
            下一步，我局将着重做好以下工作：
            1. 修订科技创新条例配套办法，2027年6月底前提请审议。
            2. 建设技术要素市场，让成果交易更便捷。
            3. 每半年向委员通报一次落实情况。""";

    static final String PROMISE = "修订科技创新条例配套办法，2027年6月底前提请审议。";

    private Sample() {
    }

    /** Today in Beijing. */
    static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }

    /** A new item for the office, assigned yesterday. */
    static Map<String, Object> item(String number, String subject, String proposer, String mode) {
        return item(number, subject, proposer, mode, 1);
    }

    /** A new item for the office, assigned so many days ago. */
    static Map<String, Object> item(String number, String subject, String proposer, String mode, int daysAgo) {
        return Map.of("kind", "PROPOSAL", "number", number, "term", 10, "session", 4, "subject", subject, "proposerName", proposer,
                "mode", mode, "assignedOn", today().minusDays(daysAgo).toString(), "assignmentPaper", "政协提案交办通知", "text", """
                        一、建设中试基地
                        请在园区建设面向中小企业的中试基地。

                        二、强化科技成果转化效能
                        请组织供需双方见面，明确补助办法。""");
    }

    /** A scanned sheet. */
    static FilePayload scan(String name) {
        BufferedImage sheet = new BufferedImage(420, 594, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = sheet.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 420, 594);
        pen.setColor(Color.BLACK);
        pen.drawRect(40, 60, 340, 460);
        pen.dispose();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            ImageIO.write(sheet, "png", file);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new FilePayload(name, "image/png", file.toByteArray());
    }
}
