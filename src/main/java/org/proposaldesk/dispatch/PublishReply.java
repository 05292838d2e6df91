package org.proposaldesk.dispatch;

import java.net.URI;
import java.time.LocalDate;
import org.proposaldesk.proposal.Checks;
import org.proposaldesk.proposal.Outcome;
import org.proposaldesk.proposal.Step;
import org.proposaldesk.proposal.Work;
import org.springframework.stereotype.Service;

/** Records where the reply was published (R30). */
@Service
public class PublishReply extends Step<PublishReply.Input> {

    public record Input(LocalDate publishedOn, String url, String column) {
    }

    private final Publications publications;

    public PublishReply(Publications publications) {
        super("publish-reply", null, Input.class);
        this.publications = publications;
    }

    @Override
    public Input prefill(Work work) {
        return new Input(work.today(), "", "建议提案办理结果公开");
    }

    @Override
    public Outcome complete(Work work, Input input) {
        new Checks()
                .past("publishedOn", input.publishedOn(), work.today(), "公开日期")
                .text("column", input.column(), 100, "公开栏目")
                .that(isWebAddress(input.url()), "url", "R30", "请填写公开网页的完整网址，以http://或https://开头。")
                .refuseIfAny();
        publications.published(work.proposalId(), work.round(), input.publishedOn(), input.url().strip(), input.column().strip(), work.person());
        return Outcome.done("已公开：" + input.column().strip());
    }

    private static boolean isWebAddress(String text) {
        if (text == null || text.length() > 500) {
            return false;
        }
        try {
            URI address = URI.create(text.strip());
            return ("http".equals(address.getScheme()) || "https".equals(address.getScheme())) && address.getHost() != null;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
