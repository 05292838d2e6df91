package org.proposaldesk.extension;

import java.time.LocalDate;
import org.proposaldesk.bureau.Bureau;
import org.proposaldesk.extension.ExtensionRequests.ExtensionRequest;
import org.proposaldesk.letter.ChineseDate;
import org.proposaldesk.proposal.Proposal;
import org.proposaldesk.proposal.ProposalRepository;
import org.proposaldesk.proposal.Proposer;
import org.springframework.stereotype.Component;

/** The notice to the proposer (延期告知函), ready to be sent or to be changed. */
@Component
class ExtensionNotice {

    private final ProposalRepository proposals;
    private final Bureau bureau;

    ExtensionNotice(ProposalRepository proposals, Bureau bureau) {
        this.proposals = proposals;
        this.bureau = bureau;
    }

    String text(Proposal proposal, ExtensionRequest request, LocalDate today) {
        Proposer lead = proposals.proposers(proposal.id()).stream().filter(Proposer::lead).findFirst().orElseThrow();
        boolean group = lead.category().group();
        String title = switch (lead.category()) {
            case MEMBER -> "委员";
            case DEPUTY -> "代表";
            default -> "";
        };
        return """
                %s%s：
                %s提出的“%s”%s（第%s号）由我局承办，原定于%s前答复。因%s，经%s同意，答复期限延至%s。我局将抓紧办理，按期答复。特此告知，请予谅解。
                联系电话：%s
                %s
                %s""".formatted(group ? lead.name() : "尊敬的" + lead.name(), title, group ? "贵单位" : "您", proposal.subject(),
                proposal.kind().word(), proposal.number(), ChineseDate.format(proposal.dueOriginal()), because(request.reason()), request.decidedBy(),
                ChineseDate.format(request.granted()), bureau.phone(), bureau.name(), ChineseDate.format(today));
    }

    /** The reason as a part of a sentence. */
    private static String because(String reason) {
        return reason.replaceAll("[。；，\\s]+$", "").replaceFirst("^因为?", "");
    }
}
