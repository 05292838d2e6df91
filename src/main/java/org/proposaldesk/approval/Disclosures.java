package org.proposaldesk.approval;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.proposaldesk.drafting.PublicationAttribute;
import org.proposaldesk.letter.Block;
import org.proposaldesk.letter.InvalidLetter;
import org.proposaldesk.letter.Letter;
import org.proposaldesk.letter.PublicCopy;
import org.proposaldesk.letter.checker.LetterChecker;
import org.proposaldesk.letter.font.Fonts;
import org.proposaldesk.letter.layout.MissingGlyph;
import org.proposaldesk.letter.layout.Typesetter;
import org.proposaldesk.proposal.Checks;
import org.proposaldesk.proposal.Kind;
import org.proposaldesk.proposal.Proposal;
import org.springframework.stereotype.Component;

/** Makes the copy of a letter that the public reads (公开件), and says what must not stand in it (R28, R29, R30). */
@Component
public class Disclosures {

    /** Something for which a copy may not be published: rule and Chinese sentence. */
    public record Problem(String rule, String message) {
    }

    private static final String NOT_WRITTEN = "（摘要尚未填写）";

    private final HiddenNames hiddenNames;
    private final Fonts fonts;

    Disclosures(HiddenNames hiddenNames, Fonts fonts) {
        this.hiddenNames = hiddenNames;
        this.fonts = fonts;
    }

    /**
     * The copy of the item's letter: without the closing block and the listed words, of 摘要公开 with the summary in place of the text.
     * Who refused publication is not addressed by name.
     *
     * @throws InvalidLetter when the summary cannot be printed
     */
    public Letter copy(Proposal proposal, Letter letter, Disclosure disclosure) {
        Letter summarised = disclosure.summarised()
                ? letter.toBuilder().attachments(List.of()).blocks(paragraphs(disclosure.summary())).build() : letter;
        return Redactions.applied(unnamed(proposal, summarised), disclosure.redactions());
    }

    /** What identifies the copy, whether the letter is signed and numbered yet or not; null when nothing is published. */
    public String hash(Proposal proposal, Letter letter, Disclosure disclosure) {
        return disclosure.published() ? copy(proposal, letter, disclosure).contentHash() : null;
    }

    /**
     * Words to begin a review with: those of the review before that still stand in the text, and besides what looks like personal data and
     * was not kept.
     */
    public List<Redacted> proposed(Proposal proposal, Letter letter, Optional<Disclosure> earlier) {
        List<Redacted> all = new ArrayList<>(earlier.map(Disclosure::redactions).orElse(List.of()));
        all.removeAll(Redactions.missing(letter, all));
        proposed(proposal, letter).stream().filter(one -> earlier.stream().noneMatch(known -> known.keeps(one.text())))
                .filter(one -> all.stream().noneMatch(known -> known.text().contains(one.text()))).forEach(all::add);
        return all;
    }

    /** What looks like personal data, and the names of those who refused publication. */
    private List<Redacted> proposed(Proposal proposal, Letter letter) {
        Letter unnamed = unnamed(proposal, letter);
        List<Redacted> proposed = new ArrayList<>(Redactions.proposed(unnamed));
        hiddenNames.of(proposal.id()).stream().filter(name -> stands(name, unnamed))
                .map(name -> new Redacted(name, "提案者不同意公开，不出现其姓名或名称")).forEach(proposed::add);
        return proposed;
    }

    /** Notes what was not filled in, or does not stand in the letter. */
    public void check(Checks checks, Letter letter, Disclosure disclosure) {
        List<Redacted> missing = Redactions.missing(letter, disclosure.redactions());
        for (int at = 0; at < disclosure.redactions().size(); at++) {
            Redacted one = disclosure.redactions().get(at);
            checks.text("redactions[" + at + "].text", one.text(), 500, "要隐去的文字").text("redactions[" + at + "].reason", one.reason(), 200, "隐去的理由")
                    .that(!missing.contains(one), "redactions[" + at + "].text", "R30", "答复正文中没有这段文字，请照原文填写。承办人和电话已经不在公开件里。");
        }
        for (int at = 0; at < disclosure.kept().size(); at++) {
            Redacted one = disclosure.kept().get(at);
            checks.text("kept[" + at + "].text", one.text(), 500, "保留的文字").text("kept[" + at + "].reason", one.reason(), 200, "保留的理由");
        }
        if (disclosure.summarised()) {
            checks.text("summary", disclosure.summary(), 5_000, "公开的摘要").open("summary", disclosure.summary());
        }
    }

    /** Everything for which this copy may not be published; none when it may. */
    public List<Problem> problems(Proposal proposal, Letter letter, Disclosure disclosure) {
        return problems(proposal, letter, disclosure, hidden(proposal));
    }

    /** The names that may not stand in the copies of an item and of those handled together with it. */
    List<String> hidden(Proposal proposal) {
        return hiddenNames.of(proposal.id());
    }

    /** @param hidden the names that may not stand in it */
    List<Problem> problems(Proposal proposal, Letter letter, Disclosure disclosure, List<String> hidden) {
        if (!disclosure.published()) {
            return List.of();
        }
        List<Problem> problems = new ArrayList<>();
        if (disclosure.attribute() == PublicationAttribute.PARTIAL && disclosure.redactions().isEmpty() && proposal.consentsToPublication()) {
            problems.add(new Problem("R28", "部分公开须列出公开前隐去的文字；没有要隐去的，请改为同意公开。"));
        }
        if (disclosure.summarised() && disclosure.summary().isEmpty()) {
            problems.add(new Problem("R28", "摘要公开还没有写摘要，请先写好摘要。"));
        }
        Letter copy;
        try {
            copy = copy(proposal, letter, disclosure);
            new Typesetter(fonts).typeset(copy);
        } catch (InvalidLetter unprintable) {
            return List.of(new Problem("R32", unprintable.getMessage()));
        } catch (MissingGlyph missing) {
            return List.of(new Problem("R38", missing.getMessage()));
        }
        disclosure.redactions().stream().filter(one -> one.complete() && disclosure.summary().contains(one.text().strip()))
                .forEach(one -> problems.add(new Problem("R30", "摘要里有要求隐去的“" + one.text().strip() + "”，请从摘要中删去。")));
        hidden.stream().filter(name -> stands(name, copy))
                .forEach(name -> problems.add(new Problem("R29", "公开件里还有“" + name + "”，提案者不同意公开，其姓名或名称须隐去。")));
        LetterChecker.checkPublicCopy(copy).stream().map(found -> found.finding().text()).distinct().filter(words -> !disclosure.keeps(words))
                .forEach(words -> problems.add(new Problem("R30",
                        "公开件里还有“" + words + "”，像是联系方式或个人信息，须隐去；确需公开的，列入保留的文字并写明理由。")));
        return problems;
    }

    /** The letter as it reads to the public where the proposer refused publication: without his name in the salutation. */
    private static Letter unnamed(Proposal proposal, Letter letter) {
        if (proposal.consentsToPublication()) {
            return letter;
        }
        String person = proposal.kind() == Kind.PROPOSAL ? "尊敬的委员：" : "尊敬的代表：";
        return letter.toBuilder().salutation(letter.salutation().startsWith("尊敬的") ? person : "提出单位：").build();
    }

    private static boolean stands(String name, Letter letter) {
        return !PublicCopy.find(letter, name, "不同意公开").isEmpty();
    }

    private static List<Block> paragraphs(String summary) {
        return (summary.isBlank() ? NOT_WRITTEN : summary).lines().map(String::strip).filter(line -> !line.isEmpty()).map(Block::paragraph).toList();
    }
}
