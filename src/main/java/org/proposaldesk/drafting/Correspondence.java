package org.proposaldesk.drafting;

import java.util.ArrayList;
import java.util.List;
import org.proposaldesk.bureau.Bureau;
import org.proposaldesk.letter.LetterTitle;
import org.proposaldesk.proposal.Kind;
import org.proposaldesk.proposal.Proposal;
import org.proposaldesk.proposal.Proposer;
import org.proposaldesk.proposal.ProposerCategory;
import org.springframework.stereotype.Component;

/** How the bureau addresses whom: title, salutation, opening, thanks, copies (domain 4.1, 4.3, 4.5). */
@Component
public class Correspondence {

    private final Bureau bureau;

    public Correspondence(Bureau bureau) {
        this.bureau = bureau;
    }

    /** The title of the letter (R62); generated, never typed. */
    public String title(Proposal proposal) {
        boolean ofProposal = proposal.kind() == Kind.PROPOSAL;
        LetterTitle.Kind kind = proposal.assist()
                ? ofProposal ? LetterTitle.Kind.PROPOSAL_ASSIST_OPINION : LetterTitle.Kind.SUGGESTION_ASSIST_OPINION
                : ofProposal ? LetterTitle.Kind.PROPOSAL_REPLY : LetterTitle.Kind.SUGGESTION_REPLY;
        return new LetterTitle(ofProposal ? bureau.proposalAuthority() : bureau.suggestionAuthority(), proposal.term(), proposal.session(),
                proposal.number(), kind, proposal.round()).text();
    }

    /** 尊敬的何涌委员： for a person, the full name for a body, the lead unit for an opinion. */
    public String salutation(Proposal proposal, List<Proposer> proposers) {
        if (proposal.assist()) {
            return proposal.leadUnit() + "：";
        }
        Proposer lead = lead(proposers);
        if (lead == null) {
            return "（提案者尚未登记）：";
        }
        if (lead.category().group()) {
            return lead.name() + "：";
        }
        String title = lead.category() == ProposerCategory.MEMBER ? "委员" : "代表";
        return proposers.size() == 1 ? "尊敬的" + lead.name() + title + "："
                : "尊敬的" + lead.name() + "等" + proposers.size() + "位" + title + "：";
    }

    /** The opening that a draft begins with. */
    public String opening(Proposal proposal, List<Proposer> proposers) {
        if (proposal.assist()) {
            return "你单位转来的“" + proposal.subject() + "”" + proposal.kind().word() + "收悉。经研究，现提出会办意见如下：";
        }
        Proposer lead = lead(proposers);
        String who = lead != null && lead.category().group() ? "贵单位" : "您";
        return who + "提出的“" + proposal.subject() + "”" + proposal.kind().word() + "收悉。"
                + (proposal.round() > 1 ? "根据您的反馈意见，我局重新作了研究，现再次答复如下：" : "经认真研究，现答复如下：");
    }

    /** The thanks that a draft ends with. */
    public String closing(Proposal proposal) {
        return proposal.assist() ? "以上意见供答复时参考。" : "感谢您对" + bureau.workField() + "的关心和支持，欢迎继续监督指导。";
    }

    /** The heading under which a point is answered; it quotes the point. */
    public String heading(String point) {
        return "关于“" + point + "”的建议";
    }

    /** Who receives copies: the line of the imprint without its label, or null for an opinion. */
    public String copies(Proposal proposal, List<String> assistUnits) {
        List<String> recipients = recipients(proposal, assistUnits);
        return recipients.isEmpty() ? null : String.join("，", recipients) + "。";
    }

    /** Who receives copies, in the order of the imprint. */
    public List<String> recipients(Proposal proposal, List<String> assistUnits) {
        if (proposal.assist()) {
            return List.of();
        }
        List<String> recipients = new ArrayList<>();
        recipients.add(bureau.bodies().assigner());
        recipients.add(proposal.kind() == Kind.PROPOSAL ? bureau.bodies().proposalCommittee() : bureau.bodies().suggestionCommittee());
        recipients.addAll(assistUnits);
        return recipients;
    }

    private static Proposer lead(List<Proposer> proposers) {
        return proposers.stream().filter(Proposer::lead).findFirst().or(() -> proposers.stream().findFirst()).orElse(null);
    }
}
