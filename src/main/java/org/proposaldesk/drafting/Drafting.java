package org.proposaldesk.drafting;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.proposaldesk.bureau.Bureau;
import org.proposaldesk.bureau.Person;
import org.proposaldesk.letter.font.Fonts;
import org.proposaldesk.letter.InvalidLetter;
import org.proposaldesk.letter.layout.MissingGlyph;
import org.proposaldesk.letter.layout.Typesetter;
import org.proposaldesk.proposal.Checks;
import org.proposaldesk.proposal.Kind;
import org.proposaldesk.proposal.Proposal;
import org.proposaldesk.proposal.ProposalRepository;
import org.proposaldesk.proposal.Refusal;
import org.proposaldesk.proposal.Secrecy;
import org.proposaldesk.proposal.Work;
import org.proposaldesk.receipt.MergedItems;
import org.proposaldesk.receipt.MergedItems.LetterPoint;
import org.proposaldesk.receipt.SharingUnits;
import org.proposaldesk.research.Contributions;
import org.proposaldesk.research.DraftReadiness;
import org.proposaldesk.research.Findings;
import org.springframework.stereotype.Service;

/** Writing a letter: what a draft begins with, what is checked before it leaves the drafter, and its next version. */
@Service
public class Drafting {

    private static final Pattern PHONE = Pattern.compile("(0\\d{2,3}-?)?\\d{7,8}(-\\d{1,6})?|1[3-9]\\d{9}");

    private static final Map<String, String> FIELDS = Map.of("closing", "leadPerson", "marks", "category");

    private final ProposalRepository proposals;
    private final Findings findings;
    private final SharingUnits sharingUnits;
    private final MergedItems merged;
    private final Drafts drafts;
    private final Destinations destinations;
    private final LetterComposer composer;
    private final Correspondence correspondence;
    private final Bureau bureau;
    private final Fonts fonts;
    private final DraftReadiness readiness;
    private final Contributions contributions;

    public Drafting(ProposalRepository proposals, Findings findings, SharingUnits sharingUnits, MergedItems merged, Drafts drafts,
            Destinations destinations, LetterComposer composer, Correspondence correspondence, Bureau bureau, Fonts fonts, DraftReadiness readiness,
            Contributions contributions) {
        this.proposals = proposals;
        this.findings = findings;
        this.sharingUnits = sharingUnits;
        this.merged = merged;
        this.drafts = drafts;
        this.destinations = destinations;
        this.composer = composer;
        this.correspondence = correspondence;
        this.bureau = bureau;
        this.fonts = fonts;
        this.readiness = readiness;
        this.contributions = contributions;
    }

    /** A first draft, assembled from what the sections found. */
    public DraftContent begin(Work work) {
        Proposal proposal = work.proposal();
        Addressee lead = addressees(proposal).stream().filter(Addressee::lead).findFirst().orElseThrow();
        Map<UUID, String> found = findings.of(proposal.id()).stream().filter(one -> one.inForce() && one.round() == proposal.round())
                .collect(Collectors.groupingBy(Findings.Finding::pointId, Collectors.mapping(Findings.Finding::answer, Collectors.joining("\n"))));
        List<DraftContent.Answer> answers = points(proposal).stream()
                .map(point -> answer(point, found.getOrDefault(point.id(), "")))
                .toList();
        PublicationAttribute publication = proposal.assist() ? null
                : proposal.consentsToPublication() ? PublicationAttribute.OPEN : PublicationAttribute.CLOSED;
        return new DraftContent(correspondence.opening(proposal, lead, sharingUnits.of(proposal)), answers, "", correspondence.closing(proposal, lead), null, null,
                publication, proposal.consentsToPublication() || proposal.assist() ? "" : "提案者不同意公开：" + proposal.refusalReason(),
                bureau.headOf(proposal.leadSection()).map(Person::name).orElse(""), bureau.nameOf(work.person()), bureau.phone(),
                List.of(), false, false, List.of());
    }

    private DraftContent.Answer answer(LetterPoint point, String text) {
        return new DraftContent.Answer(point.id(), correspondence.heading(point.heading()), text);
    }

    /** The newest version of the current round, or a first draft. */
    public DraftContent current(Work work) {
        return drafts.latest(work.proposalId(), work.round()).map(draft -> completed(work.proposal(), draft.content())).orElseGet(() -> begin(work));
    }

    /** The same with an answer, still to be written, for each point that has come, and without those that have left: merged items do both. */
    public DraftContent completed(Proposal proposal, DraftContent content) {
        List<LetterPoint> points = points(proposal);
        Set<UUID> wanted = points.stream().map(LetterPoint::id).collect(Collectors.toSet());
        Set<UUID> written = byPoint(content).keySet();
        List<DraftContent.Answer> answers = Stream.concat(content.answers().stream().filter(one -> wanted.contains(one.pointId())),
                points.stream().filter(point -> !point.itemId().equals(proposal.id()) && !written.contains(point.id())).map(point -> answer(point, "")))
                .toList();
        return answers.equals(content.answers()) ? content : content.saying(content.opening(), answers);
    }

    /** @throws Refusal when a point has come since the letter was written that it does not answer (R15) */
    public void requireAnswered(Proposal proposal, DraftContent content) {
        Map<UUID, DraftContent.Answer> written = byPoint(content);
        String open = points(proposal).stream().filter(point -> !answered(written.get(point.id()))).map(point -> "“" + point.heading() + "”")
                .collect(Collectors.joining("、"));
        if (!open.isEmpty()) {
            throw new Refusal("R15", "并入的件还有要点没有答复：" + open + "。请退回起草人补写。");
        }
    }

    private List<LetterPoint> points(Proposal proposal) {
        return merged.answeredBy(proposal.id(), proposal.round());
    }

    private static Map<UUID, DraftContent.Answer> byPoint(DraftContent content) {
        Map<UUID, DraftContent.Answer> answers = new HashMap<>();
        content.answers().forEach(answer -> answers.put(answer.pointId(), answer));
        return answers;
    }

    private static boolean answered(DraftContent.Answer answer) {
        return answer != null && answer.text() != null && !answer.text().isBlank();
    }

    /**
     * Checks the draft and makes it the letter, as its next version. There is no other way in which the text of a letter changes,
     * whoever changes it and at whatever step.
     *
     * @return its content hash
     * @throws Refusal when a point is unanswered or anything that is printed is missing
     */
    public String submit(Work work, DraftContent typed) {
        Proposal proposal = work.proposal();
        DraftContent content = proposal.assist() ? typed.asOpinion() : typed.underScheme(bureau.categoryScheme().id());
        check(proposal, points(proposal), content, work.today());
        UUID writtenFor = merged.writtenFor(proposal);
        if (writtenFor.equals(proposal.id())) {
            readiness.check(proposal);
        }
        String hash = printable(proposal, content).contentHash();
        drafts.append(proposal.id(), proposal.round(), work.person(), content, hash,
                ParagraphSource.of(content, contributions.of(writtenFor, proposal.round())), work.at());
        return hash;
    }

    /** To whom the item's letter goes. */
    public List<Addressee> addressees(Proposal proposal) {
        return correspondence.addressees(proposal, proposals.proposers(proposal.id()));
    }

    /** The letters that a content makes, before they are signed. */
    public AddressedLetters letters(Proposal proposal, DraftContent content) {
        return letters(proposal, destinations.of(proposal), content);
    }

    AddressedLetters letters(Proposal proposal, Destinations.Destination destination, DraftContent content) {
        return composer.compose(proposal, destination, content);
    }

    /** The letters while the content is being written: what is missing is shown as such. */
    public AddressedLetters preview(Proposal proposal, DraftContent content) {
        return letters(proposal, LetterComposer.shown(content));
    }

    private AddressedLetters printable(Proposal proposal, DraftContent content) {
        try {
            AddressedLetters letters = letters(proposal, content);
            Typesetter typesetter = new Typesetter(fonts);
            letters.all().forEach(one -> typesetter.typeset(one.letter()));
            return letters;
        } catch (MissingGlyph missing) {
            throw new Refusal(List.of(new Refusal.FieldError("answers", missing.getMessage(), "R38")));
        } catch (InvalidLetter invalid) {
            throw new Refusal(List.of(new Refusal.FieldError(FIELDS.getOrDefault(invalid.field(), "answers"), invalid.getMessage(), "R32")));
        }
    }

    private void check(Proposal proposal, List<LetterPoint> points, DraftContent content, LocalDate today) {
        Checks checks = new Checks()
                .text("opening", content.opening(), 1_000, "开头语")
                .limit("nextSteps", content.nextSteps(), 8_000, "下一步工作打算")
                .text("closing", content.closing(), 1_000, "结束语")
                .text("leadPerson", content.leadPerson(), 20, "承办负责人")
                .that(!headsAnotherSection(proposal, content.leadPerson()), "leadPerson", "", "本件由" + bureau.sectionName(proposal.leadSection())
                        + "主办，承办负责人不是这个科室的负责人，请改正，承办人和联系电话一并核对。")
                .text("handler", content.handler(), 20, "承办人")
                .that(content.phone() != null && PHONE.matcher(content.phone().strip()).matches(), "phone", "R61",
                        "请填写联系电话，如0731-28687609或手机号码。");
        Kind other = proposal.kind() == Kind.PROPOSAL ? Kind.SUGGESTION : Kind.PROPOSAL;
        checks.that(content.opening() == null || !content.opening().contains("”" + other.word()), "opening", "R50",
                "本件是" + proposal.kind().label() + "，开头语却写成“" + other.word() + "”，请改正，正文里一并核对。");
        List<String> unnamed = sharingUnits.of(proposal).stream()
                .filter(unit -> content.opening() != null && !content.opening().contains(unit)).toList();
        checks.that(unnamed.isEmpty(), "opening", "R13", "分办件的开头要写明其他单位分别答复，还没有写到：" + String.join("、", unnamed) + "。");
        checkAnswers(points, content, checks);
        if (!proposal.assist()) {
            checkMarks(proposal, content, checks);
            checkCommitments(content, checks, today);
        }
        checks.refuseIfAny();
    }

    /** The section that leads may have changed since the letter was begun. */
    private boolean headsAnotherSection(Proposal proposal, String name) {
        return name != null && !heads(proposal.leadSection(), name) && bureau.sections().stream().anyMatch(one -> heads(one.id(), name));
    }

    private boolean heads(String section, String name) {
        return bureau.headOf(section).map(Person::name).filter(name.strip()::equals).isPresent();
    }

    private static void checkAnswers(List<LetterPoint> points, DraftContent content, Checks checks) {
        Map<UUID, DraftContent.Answer> byPoint = byPoint(content);
        for (int at = 0; at < content.answers().size(); at++) {
            checks.text("answers[" + at + "].heading", content.answers().get(at).heading(), 220, "小标题")
                    .limit("answers[" + at + "].text", content.answers().get(at).text(), 8_000, "答复内容");
        }
        for (LetterPoint point : points) {
            DraftContent.Answer answer = byPoint.get(point.id());
            int at = answer == null ? -1 : content.answers().indexOf(answer);
            checks.that(answered(answer), at < 0 ? "answers" : "answers[" + at + "].text", "R15",
                    "要点“" + point.heading() + "”还没有答复，请补写后再提交。");
        }
        checks.that(content.answers().size() == points.size(), "answers", "R15", "答复须与要点一一对应，请刷新页面核对。");
        Stream.concat(Stream.of(content.opening(), content.nextSteps(), content.closing()), content.answers().stream().map(DraftContent.Answer::text))
                .filter(Secrecy::marked).findFirst()
                .ifPresent(text -> checks.that(false, "answers", "R31", "稿件中有密级标志。涉密内容不得进入本系统，请删除后按保密规定办理。"));
    }

    private void checkMarks(Proposal proposal, DraftContent content, Checks checks) {
        checks.that(content.category() != null && bureau.categoryScheme().category(content.category()).isPresent(), "category", "R26",
                        "请选择办理结果类别。")
                .present("publication", content.publication(), "公开属性")
                .limit("publicationReason", content.publicationReason(), 500, "公开属性的理由");
        boolean reason = content.publicationReason() != null && !content.publicationReason().isBlank();
        if (content.publication() != null && content.publication() != PublicationAttribute.OPEN) {
            checks.that(reason, "publicationReason", "R28", "答复不全文公开的，请写明理由。");
        } else if (content.publication() == PublicationAttribute.OPEN && !proposal.consentsToPublication()) {
            checks.that(reason, "publicationReason", "R29", "提案者不同意公开，仍拟公开的，请写明理由。");
        }
    }

    private static void checkCommitments(DraftContent content, Checks checks, LocalDate today) {
        checks.that(content.noCommitments() != !content.commitments().isEmpty(), "commitments", "R45",
                content.commitments().isEmpty() ? "请列出答复中的承诺事项；确无承诺的，请勾选“本答复没有承诺事项”。"
                        : "已列出承诺事项，请取消勾选“本答复没有承诺事项”。");
        for (int at = 0; at < content.commitments().size(); at++) {
            DraftContent.Commitment commitment = content.commitments().get(at);
            String field = "commitments[" + at + "].";
            checks.text(field + "text", commitment.text(), 500, "承诺内容").present(field + "kind", commitment.kind(), "承诺类型")
                    .that(commitment.promisedOn() != null && !commitment.promisedOn().isBefore(today), field + "promisedOn", "R45",
                            "请填写承诺完成日期，不能早于今天。")
                    .limit(field + "measure", commitment.measure(), 500, "完成标准");
        }
    }
}
