package org.proposaldesk.drafting;

import java.util.List;
import org.proposaldesk.bureau.Bureau;
import org.proposaldesk.letter.ClosingBlock;
import org.proposaldesk.letter.Imprint;
import org.proposaldesk.letter.InvalidLetter;
import org.proposaldesk.letter.Letter;
import org.proposaldesk.letter.Marks;
import org.proposaldesk.proposal.Proposal;
import org.springframework.stereotype.Component;

/** Makes the letter from the item and from what was written: nobody types a title, a salutation or a layout. */
@Component
public class LetterComposer {

    private static final String NOT_WRITTEN = "（尚未填写）";

    private final Bureau bureau;
    private final Correspondence correspondence;

    public LetterComposer(Bureau bureau, Correspondence correspondence) {
        this.bureau = bureau;
        this.correspondence = correspondence;
    }

    /**
     * The letters that would be signed, one per addressee.
     *
     * @throws InvalidLetter when something that is printed is missing or too long
     */
    AddressedLetters compose(Proposal proposal, Destinations.Destination destination, DraftContent content) {
        Addressee lead = destination.lead();
        return new AddressedLetters(destination.addressees().stream().map(one -> new AddressedLetters.AddressedLetter(one,
                compose(proposal, one.salutation(), destination.copies(), content.rewritten(text -> one.reads(text, lead))))).toList());
    }

    private Letter compose(Proposal proposal, String salutation, String copies, DraftContent content) {
        return Letter.builder().marks(marks(proposal, content)).issuerMark(bureau.issuerMark()).title(correspondence.title(proposal))
                .salutation(salutation)
                .blocks(DraftBody.of(content).stream().map(DraftBody.Piece::block).toList()).closing(closingBlock(content))
                .signature(bureau.name()).imprint(new Imprint(copies, bureau.printOffice(), null))
                .build();
    }

    /** What is still missing is shown as such. */
    static DraftContent shown(DraftContent content) {
        List<DraftContent.Answer> answers = content.answers().stream()
                .map(answer -> new DraftContent.Answer(answer.pointId(), orNotWritten(answer.heading()), orNotWritten(answer.text()))).toList();
        return content.saying(orNotWritten(content.opening()), answers);
    }

    private Marks marks(Proposal proposal, DraftContent content) {
        if (proposal.assist() || content.category() == null && content.publication() == null) {
            return null;
        }
        String label = content.category() == null ? null
                : bureau.categoryScheme().category(content.category()).map(Bureau.Category::label)
                        .orElseThrow(() -> new InvalidLetter("marks", "办理结果类别“" + content.category() + "”不在现行类别表中。"));
        return new Marks(content.category(), label, content.publication() == null ? null : content.publication().label());
    }

    private static ClosingBlock closingBlock(DraftContent content) {
        String leadPerson = orNull(content.leadPerson());
        String handler = orNull(content.handler());
        String phone = orNull(content.phone());
        return leadPerson == null && handler == null && phone == null ? null : new ClosingBlock(leadPerson, handler, phone);
    }

    private static String orNotWritten(String text) {
        return filled(text) ? text : NOT_WRITTEN;
    }

    private static String orNull(String text) {
        return filled(text) ? text.strip() : null;
    }

    private static boolean filled(String text) {
        return text != null && !text.isBlank();
    }
}
