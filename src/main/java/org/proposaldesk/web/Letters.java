package org.proposaldesk.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.proposaldesk.dispatch.IssuedLetters;
import org.proposaldesk.drafting.DraftContent;
import org.proposaldesk.drafting.Drafting;
import org.proposaldesk.drafting.Drafts;
import org.proposaldesk.letter.InvalidLetter;
import org.proposaldesk.letter.Letter;
import org.proposaldesk.letter.RenderOptions;
import org.proposaldesk.letter.font.Fonts;
import org.proposaldesk.letter.layout.MissingGlyph;
import org.proposaldesk.letter.pdf.LetterPdf;
import org.proposaldesk.process.TaskDesk;
import org.proposaldesk.proposal.NotFound;
import org.proposaldesk.proposal.Proposal;
import org.proposaldesk.proposal.Refusal;
import org.springframework.stereotype.Component;

/** Letters as PDF: as they are being written, and as they stand. */
@Component
class Letters {

    private static final Set<String> WRITING = Set.of("draft-reply", "revise-draft", "draft-opinion");

    private final Drafting drafting;
    private final Drafts drafts;
    private final IssuedLetters issued;
    private final ObjectMapper json;
    private final Clock clock;
    private final Fonts fonts;

    Letters(Drafting drafting, Drafts drafts, IssuedLetters issued, ObjectMapper json, Clock clock, Fonts fonts) {
        this.drafting = drafting;
        this.drafts = drafts;
        this.issued = issued;
        this.json = json;
        this.clock = clock;
        this.fonts = fonts;
    }

    /**
     * The letter that belongs to a task: from what is typed while it is written, else the newest version with everything that
     * it has got since.
     *
     * @throws NotFound when nothing was written yet
     * @throws Refusal  when it cannot be printed; says which character or part
     */
    byte[] of(TaskDesk.OpenTask task, TaskDesk.Input input) {
        Proposal proposal = task.work().proposal();
        if (WRITING.contains(task.step())) {
            return print(() -> drafting.preview(proposal, typed(input)), true);
        }
        return of(proposal);
    }

    /** The letter of an item's current round as it stands. */
    byte[] of(Proposal proposal) {
        Optional<Drafts.Draft> draft = drafts.latest(proposal.id(), proposal.round());
        return print(() -> issued.of(proposal, draft.orElseThrow(() -> new NotFound("这件还没有写出文稿。"))), false);
    }

    private byte[] print(Supplier<Letter> letter, boolean draft) {
        try {
            RenderOptions options = draft ? RenderOptions.draft(clock.instant()) : RenderOptions.issue(clock.instant());
            return LetterPdf.render(letter.get(), options, fonts);
        } catch (InvalidLetter | MissingGlyph unprintable) {
            throw new Refusal("R38", unprintable.getMessage());
        }
    }

    private DraftContent typed(TaskDesk.Input input) {
        try {
            return json.treeToValue(input.content(), DraftContent.class);
        } catch (JsonProcessingException malformed) {
            throw new Refusal("", "表单里有格式不对的内容，暂时不能预览，请先改正。");
        }
    }
}
