package org.proposaldesk.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.proposaldesk.approval.Disclosure;
import org.proposaldesk.approval.ReviewPublication;
import org.proposaldesk.dispatch.IssuedLetters;
import org.proposaldesk.dispatch.PublicCopies;
import org.proposaldesk.dispatch.ReviewPublicCopy;
import org.proposaldesk.drafting.AddressedLetters;
import org.proposaldesk.drafting.DraftContent;
import org.proposaldesk.drafting.Drafting;
import org.proposaldesk.drafting.Drafts;
import org.proposaldesk.drafting.MergedLetters;
import org.proposaldesk.drafting.MergedLetters.MergedLetter;
import org.proposaldesk.drafting.Proofreading;
import org.proposaldesk.letter.InvalidLetter;
import org.proposaldesk.process.TaskDesk;
import org.proposaldesk.proposal.NotFound;
import org.proposaldesk.proposal.Proposal;
import org.proposaldesk.proposal.Refusal;
import org.proposaldesk.receipt.MergedItems;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Letters of the bureau's items: as they are being written, and as they stand. */
@Component
class Letters {

    private static final Set<String> WRITING = Set.of("draft-reply", "revise-draft", "draft-opinion");

    private final Drafting drafting;
    private final MergedLetters mergedLetters;
    private final Drafts drafts;
    private final IssuedLetters issued;
    private final PublicCopies copies;
    private final Proofreading proofreading;
    private final LetterFiles files;
    private final ObjectMapper json;

    Letters(Drafting drafting, MergedLetters mergedLetters, Drafts drafts, IssuedLetters issued, PublicCopies copies, Proofreading proofreading, LetterFiles files,
            ObjectMapper json) {
        this.drafting = drafting;
        this.mergedLetters = mergedLetters;
        this.drafts = drafts;
        this.issued = issued;
        this.copies = copies;
        this.proofreading = proofreading;
        this.files = files;
        this.json = json;
    }

    /**
     * The letters that belong to a task: from what is typed while they are written, else the newest version with everything that
     * it has got since.
     *
     * @param merged    an item merged into this one, whose letter is wanted; null for the item's own
     * @param addressee which one, by his place among the proposers from 1; null for the one who leads
     * @throws NotFound when nothing was written yet, or there is no such addressee
     * @throws Refusal  when it cannot be printed; says which character or part
     */
    ResponseEntity<byte[]> of(TaskDesk.OpenTask task, TaskDesk.Input input, UUID merged, Integer addressee, LetterFormat format) {
        AddressedLetters letters = merged == null ? lettersOf(task, input)
                : merged(task, input).stream().filter(one -> one.item().id().equals(merged)).findFirst()
                        .orElseThrow(() -> new NotFound("这件已经不并入本件，请刷新页面。")).letters();
        return answer(letters, addressee, format, writes(task));
    }

    /** The letters of an item's current round as they stand. */
    ResponseEntity<byte[]> of(Proposal proposal, Integer addressee, LetterFormat format) {
        return answer(lettersOf(proposal), addressee, format, false);
    }

    /** All letters that belong to a task, in one file, with those of the items that are merged into the item. */
    ResponseEntity<byte[]> pack(TaskDesk.OpenTask task, TaskDesk.Input input, LetterFormat format) {
        List<AddressedLetters.AddressedLetter> all = new ArrayList<>(lettersOf(task, input).all());
        merged(task, input).forEach(one -> all.addAll(one.letters().all()));
        return files.pack(new AddressedLetters(all), format, writes(task));
    }

    /** All letters of an item's current round, in one file. */
    ResponseEntity<byte[]> pack(Proposal proposal, LetterFormat format) {
        return files.pack(lettersOf(proposal), format, false);
    }

    /** None once they are signed: from there on each has its own letter. */
    private List<MergedLetter> merged(TaskDesk.OpenTask task, TaskDesk.Input input) {
        Proposal proposal = task.work().proposal();
        return !MergedItems.mayChange(proposal) ? List.of()
                : printable(() -> mergedLetters.of(proposal, writes(task) ? typed(input, DraftContent.class) : newest(proposal).content()));
    }

    private static boolean writes(TaskDesk.OpenTask task) {
        return WRITING.contains(task.step());
    }

    private AddressedLetters lettersOf(TaskDesk.OpenTask task, TaskDesk.Input input) {
        Proposal proposal = task.work().proposal();
        return writes(task) ? printable(() -> drafting.preview(proposal, typed(input, DraftContent.class))) : lettersOf(proposal);
    }

    private AddressedLetters lettersOf(Proposal proposal) {
        Drafts.Draft draft = newest(proposal);
        return printable(() -> issued.of(proposal, draft));
    }

    private ResponseEntity<byte[]> answer(AddressedLetters letters, Integer addressee, LetterFormat format, boolean draft) {
        if (addressee == null) {
            return files.answer(letters.lead(), format, draft);
        }
        if (addressee < 1 || addressee > letters.all().size()) {
            throw new NotFound("没有这位收信人，请刷新页面。");
        }
        return files.answer(letters.all().get(addressee - 1), format, draft);
    }

    /** The public copy that belongs to a task: while it is reviewed with what is typed so far, else as it was reviewed. */
    ResponseEntity<byte[]> publicCopy(TaskDesk.OpenTask task, TaskDesk.Input input, LetterFormat format) {
        Proposal proposal = task.work().proposal();
        Disclosure typed = switch (task.step()) {
            case "review-publication" -> typed(input, ReviewPublication.Input.class).disclosure();
            case "review-public-copy" -> typed(input, ReviewPublicCopy.Input.class).disclosure();
            default -> null;
        };
        return typed == null ? publicCopy(proposal, format) : files.answer(printable(() -> copies.as(proposal, typed)), format, false);
    }

    /** The public copy of an item's reply as it was reviewed. */
    ResponseEntity<byte[]> publicCopy(Proposal proposal, LetterFormat format) {
        return files.answer(printable(() -> copies.reviewed(proposal)), format, false);
    }

    /** What proof-reading finds in the letter that belongs to a task. */
    Proofreading.Proof proof(TaskDesk.OpenTask task, TaskDesk.Input input) {
        Proposal proposal = task.work().proposal();
        DraftContent content = writes(task) ? typed(input, DraftContent.class) : newest(proposal).content();
        return printable(() -> proofreading.of(proposal, content));
    }

    private Drafts.Draft newest(Proposal proposal) {
        return drafts.latest(proposal.id(), proposal.round()).orElseThrow(() -> new NotFound("这件还没有写出文稿。"));
    }

    private static <T> T printable(Supplier<T> made) {
        try {
            return made.get();
        } catch (InvalidLetter unprintable) {
            throw new Refusal("R38", unprintable.getMessage());
        }
    }

    private <T> T typed(TaskDesk.Input input, Class<T> type) {
        try {
            return json.treeToValue(input.content(), type);
        } catch (JsonProcessingException malformed) {
            throw new Refusal("", "表单里有格式不对的内容，暂时不能预览，请先改正。");
        }
    }
}
