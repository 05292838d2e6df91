package org.proposaldesk.drafting;

import java.util.List;
import org.proposaldesk.bureau.Bureau;
import org.proposaldesk.letter.LetterTitle;
import org.proposaldesk.proposal.Kind;
import org.proposaldesk.proposal.Proposal;
import org.proposaldesk.proposal.Proposer;
import org.proposaldesk.proposal.ProposerCategory;
import org.springframework.stereotype.Component;

/** How the bureau addresses whom: title, salutation, opening, thanks (domain 4.1, 4.3, 4.5). */
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
        Bureau.Authorities authorities = bureau.authorities(proposal.level().name());
        return new LetterTitle(ofProposal ? authorities.proposal() : authorities.suggestion(), proposal.term(), proposal.session(),
                proposal.number(), kind, proposal.round()).text();
    }

    /**
     * To whom the item's letter goes (R14): to each proposer his own, 尊敬的何涌委员： to a person, the full name to a body; an opinion
     * to the unit that replies.
     */
    public List<Addressee> addressees(Proposal proposal, List<Proposer> proposers) {
        if (proposal.assist()) {
            return List.of(new Addressee(proposal.leadUnit(), proposal.leadUnit() + "：", "你单位",
                    "你单位转来的" + quoted(proposal), true));
        }
        Proposer lead = proposers.stream().filter(Proposer::lead).findFirst().orElseGet(() -> proposers.get(0));
        return proposers.stream().map(one -> {
            String you = one.category().secondPerson();
            return new Addressee(name(one, proposers), salutation(one, one == lead, proposers), you, you + "提出的" + quoted(proposal), one == lead);
        }).toList();
    }

    private static String quoted(Proposal proposal) {
        return "“" + proposal.subject() + "”" + proposal.kind().word();
    }

    private String name(Proposer one, List<Proposer> proposers) {
        boolean namesake = proposers.stream().filter(other -> other.name().equals(one.name())).count() > 1;
        String through = one.category() == ProposerCategory.DELEGATION ? bureau.bodies().suggestionCommittee() + "转" : namesake ? one.unit() : "";
        return through.isEmpty() ? one.name() : one.name() + "（" + through + "）";
    }

    private String salutation(Proposer one, boolean lead, List<Proposer> proposers) {
        if (one.category().group()) {
            return one.name() + "：";
        }
        boolean alike = proposers.stream().allMatch(other -> other.category() == one.category());
        return lead && proposers.size() > 1 && bureau.practice().leadCopyNamesAll()
                ? "尊敬的" + one.name() + "等" + proposers.size() + "位" + (alike ? one.category().title() : "提案者") + "："
                : "尊敬的" + one.name() + one.category().title() + "：";
    }

    /**
     * The opening that a draft begins with, as it reads to the one who leads.
     *
     * @param sharingUnits other units that reply to their parts
     */
    public String opening(Proposal proposal, Addressee lead, List<String> sharingUnits) {
        if (proposal.assist()) {
            return lead.item() + "收悉。经研究，现提出会办意见如下：";
        }
        String shared = sharingUnits.isEmpty() ? ""
                : "该" + proposal.kind().word() + "由我局和" + String.join("、", sharingUnits) + "分别办理、分别答复，我局答复职责范围内的部分。";
        return lead.item() + "收悉。" + shared
                + (proposal.round() > 1 ? "根据" + lead.you() + "的反馈意见，我局重新作了研究，现再次答复如下：" : "经认真研究，现答复如下：");
    }

    /** The thanks that a draft ends with, as they read to the one who leads. */
    public String closing(Proposal proposal, Addressee lead) {
        return proposal.assist() ? "以上意见供答复时参考。" : "感谢" + lead.you() + "对" + bureau.workField() + "的关心和支持，欢迎继续监督指导。";
    }

    /** The heading under which a point is answered; it quotes the point. */
    public String heading(String point) {
        return "关于“" + point + "”的建议";
    }
}
