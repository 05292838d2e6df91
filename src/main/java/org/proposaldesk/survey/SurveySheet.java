package org.proposaldesk.survey;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.proposaldesk.bureau.Bureau;
import org.proposaldesk.letter.Block;
import org.proposaldesk.letter.Paper;
import org.proposaldesk.letter.Table;
import org.proposaldesk.letter.font.Fonts;
import org.proposaldesk.letter.pdf.PaperPdf;
import org.proposaldesk.proposal.Kind;
import org.proposaldesk.proposal.Proposal;
import org.springframework.stereotype.Component;

/** The survey on paper (征询意见表), posted with the letter: the proposer ticks it and sends it back, or answers by the link in its code (R41). */
@Component
public class SurveySheet {

    private static final String BOX = "□";

    private final Bureau bureau;
    private final Fonts fonts;
    private final Clock clock;

    SurveySheet(Bureau bureau, Fonts fonts, Clock clock) {
        this.bureau = bureau;
        this.fonts = fonts;
        this.clock = clock;
    }

    /**
     * The sheet for one addressee as PDF.
     *
     * @param link address at which the addressee answers online
     */
    public byte[] of(Proposal proposal, String addressee, String link) {
        return PaperPdf.render(paper(proposal, addressee, link), clock.instant(), fonts);
    }

    private Paper paper(Proposal proposal, String addressee, String link) {
        String kind = proposal.kind() == Kind.PROPOSAL ? "政协提案" : "代表建议、批评和意见";
        return new Paper(kind + "办理情况征询意见表", List.of(
                Block.table("办理件", new Table(1, List.of(List.of("编号", proposal.kind().word() + proposal.number()), List.of("案由", proposal.subject()),
                        List.of("征询对象", addressee), List.of("答复单位", bureau.name() + "（电话：" + bureau.phone() + "）")))),
                Block.table("您的评价（每行在一个方框里打勾）", new Table(1, List.of(row("评价", Rating::label), row("办理态度", one -> BOX),
                        row("办理结果", one -> BOX)))),
                Block.table("意见或者建议", new Table(1, List.of(List.of("不满意的请写明理由，我们将重新办理"), List.of(""), List.of(""), List.of(""),
                        List.of("签名：　　　　　　　　　　　　　　年　　　月　　　日")))),
                Block.paragraph("评价由您本人作出，不得代填。填好寄回，或者扫右上角的二维码、打开下面的网址在网上填写，任选其一。"),
                Block.paragraph(link)), link);
    }

    private static List<String> row(String head, Function<Rating, String> cell) {
        return Stream.concat(Stream.of(head), Arrays.stream(Rating.values()).map(cell)).toList();
    }
}
