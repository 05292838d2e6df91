package org.proposaldesk.web;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.proposaldesk.approval.Circulation;
import org.proposaldesk.approval.Countersigning;
import org.proposaldesk.approval.Resume;
import org.proposaldesk.approval.ReturnCause;
import org.proposaldesk.bureau.Bureau;
import org.proposaldesk.bureau.Rank;
import org.proposaldesk.dispatch.DeliverReply;
import org.proposaldesk.dispatch.Deliveries;
import org.proposaldesk.dispatch.DeliveryFailures;
import org.proposaldesk.drafting.CommitmentKind;
import org.proposaldesk.drafting.PublicationAttribute;
import org.proposaldesk.extension.NoticeMethod;
import org.proposaldesk.followup.CommitmentStatus;
import org.proposaldesk.process.StepNames;
import org.proposaldesk.proposal.ActionField;
import org.proposaldesk.proposal.Decision;
import org.proposaldesk.proposal.HandlingMode;
import org.proposaldesk.proposal.Kind;
import org.proposaldesk.proposal.Labelled;
import org.proposaldesk.proposal.Level;
import org.proposaldesk.proposal.Point;
import org.proposaldesk.proposal.ProposalRepository;
import org.proposaldesk.proposal.ProposerCategory;
import org.proposaldesk.proposal.Work;
import org.proposaldesk.receipt.SimilarItems;
import org.proposaldesk.research.Contacts;
import org.proposaldesk.research.CoordinationOutcome;
import org.proposaldesk.research.PointOutcome;
import org.proposaldesk.survey.Rating;
import org.springframework.stereotype.Component;

/** The choices that form lists offer, by the names that forms use. */
@Component
class Choices {

    private final Map<String, List<TaskView.Option>> common = new HashMap<>();
    private final Circulation circulation;
    private final Countersigning countersigning;
    private final SimilarItems similar;
    private final ProposalRepository proposals;
    private final StepNames stepNames;

    Choices(Bureau bureau, Circulation circulation, Countersigning countersigning, SimilarItems similar, ProposalRepository proposals, StepNames stepNames) {
        this.similar = similar;
        this.proposals = proposals;
        this.circulation = circulation;
        this.countersigning = countersigning;
        this.stepNames = stepNames;
        common.put("kinds", labelled(Kind.values()));
        common.put("modes", labelled(Arrays.stream(HandlingMode.values())
                .filter(mode -> mode != HandlingMode.FORWARDED || !bureau.practice().repliesToForwarded()).toArray(Labelled[]::new)));
        common.put("levels", labelled(Level.values()));
        common.put("proposerCategories", labelled(ProposerCategory.values()));
        common.put("sections", options(bureau.sections(), Bureau.Section::id, Bureau.Section::name));
        common.put("outcomes", labelled(PointOutcome.values()));
        common.put("contactStages", labelled(Contacts.Stage.values()));
        common.put("contactForms", labelled(Contacts.Form.values()));
        common.put("ranks", options(Arrays.asList(Rank.values()), Rank::name, Rank::label));
        common.put("coordinationOutcomes", labelled(CoordinationOutcome.values()));
        common.put("attitudes", labelled(Contacts.Attitude.values()));
        common.put("categories", options(bureau.categoryScheme().categories(), Bureau.Category::code,
                one -> one.label() + "：" + one.meaning()));
        common.put("publications", labelled(PublicationAttribute.values()));
        common.put("commitmentKinds", labelled(CommitmentKind.values()));
        common.put("commitmentStatuses", labelled(CommitmentStatus.values()));
        common.put("deliveryMethods", labelled(Deliveries.Method.values()));
        common.put("deliveryResults", labelled(DeliverReply.Result.values()));
        common.put("deliveryCauses", labelled(DeliveryFailures.Cause.values()));
        common.put("deliveryWays", labelled(DeliveryFailures.Way.values()));
        common.put("noticeMethods", labelled(NoticeMethod.values()));
        common.put("ratings", labelled(Rating.values()));
        common.put("series", options(bureau.series(), Bureau.Series::id, Bureau.Series::agencyCode));
        common.put("returnCauses", labelled(ReturnCause.values()));
        common.put("resumes", labelled(Resume.values()));
        common.put("decisions", labelled(Decision.values()));
    }

    Map<String, List<TaskView.Option>> of(String step, Work work) {
        Map<String, List<TaskView.Option>> choices = new HashMap<>(common);
        choices.put("returnTo", options(circulation.earlierHands(work, step), Function.identity(), stepNames::of));
        if (step.equals("review-by-office")) {
            choices.put("countersigners", options(countersigning.choices(work.proposal()), ActionField.Choice::value, ActionField.Choice::label));
        }
        if (step.equals("plan-distribution")) {
            List<SimilarItems.Similar> found = similar.of(work.proposal());
            choices.put("mergeInto", options(found, one -> one.item().id().toString(),
                    one -> "第" + one.item().number() + "号 " + one.item().subject() + "（相近 " + one.likeness() + "%）"));
            Map<UUID, List<Point>> points = proposals.points(found.stream().map(one -> one.item().id()).toList());
            points.forEach((item, some) -> choices.put("pointsOf:" + item,
                    options(some, one -> one.id().toString(), one -> one.position() + ". " + one.heading())));
        }
        return choices;
    }

    private static List<TaskView.Option> labelled(Labelled[] values) {
        return options(Arrays.asList(values), Labelled::name, Labelled::label);
    }

    private static <T> List<TaskView.Option> options(List<T> values, Function<T, String> value, Function<T, String> label) {
        return values.stream().map(one -> new TaskView.Option(value.apply(one), label.apply(one))).collect(Collectors.toList());
    }
}
