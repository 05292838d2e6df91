package org.proposaldesk.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;

/**
 * One task of the lifecycle and the person who does it.
 *
 * @param fill      enters into the prefilled form what the person adds
 * @param decisions the process variables that the step sets, which a run without services hands to the engine itself
 */
record Hand(String step, String person, BiConsumer<ObjectNode, Papers> fill, Map<String, Object> decisions) {

    /** Uploads the scan that a form wants. */
    @FunctionalInterface
    interface Papers {
        UUID scan();
    }

    private static final String OFFICE = "office";
    private static final String HANDLER = "zhou.nanping";
    private static final String SECTION_HEAD = "li.baijun";

    /** Every task of an item with four points in two sections, one commitment and a satisfied proposer, in order. */
    static List<Hand> lifecycle() {
        List<Hand> hands = new ArrayList<>();
        hands.add(new Hand("sign-for", OFFICE, (form, papers) -> { }, Map.of()));
        hands.add(new Hand("register", OFFICE, (form, papers) -> { }, Map.of("assist", false)));
        hands.add(new Hand("plan-distribution", OFFICE, (form, papers) -> { }, Map.of("leadSection", "achievements")));
        hands.add(new Hand("approve-distribution", "deputy", Hand::approve, Map.of("decision", "APPROVE", "merged", false)));
        for (String person : List.of(HANDLER, HANDLER, "hightech", "hightech")) {
            hands.add(new Hand("research-point", person, Hand::answer, Map.of()));
        }
        hands.add(new Hand("contact-proposer", HANDLER, Hand::contact, Map.of()));
        hands.add(new Hand("draft-reply", HANDLER, Hand::draft, Map.of()));
        hands.add(new Hand("review-by-section", SECTION_HEAD, Hand::approve, Map.of("decision", "APPROVE")));
        hands.add(new Hand("review-by-office", "reviewer", Hand::reviewByOffice, Map.of("decision", "APPROVE")));
        hands.add(new Hand("review-publication", "publication", Hand::reviewPublication, Map.of()));
        hands.add(new Hand("review-by-deputy", "deputy", Hand::approve, Map.of("decision", "APPROVE")));
        hands.add(new Hand("sign-reply", "zhang.jun", Hand::approve, Map.of("decision", "APPROVE")));
        hands.add(new Hand("assign-number", OFFICE, (form, papers) -> { }, Map.of()));
        hands.add(new Hand("seal-letter", "seal", (form, papers) -> form.put("copies", 5), Map.of()));
        hands.add(new Hand("deliver-reply", HANDLER, Hand::deliver, Map.of()));
        hands.add(new Hand("send-copies", OFFICE, (form, papers) -> { }, Map.of()));
        hands.add(new Hand("publish-reply", OFFICE, (form, papers) -> form.put("url", "http://www.example.gov.cn/1.html"), Map.of()));
        hands.add(new Hand("record-survey", HANDLER, Hand::survey, Map.of()));
        hands.add(new Hand("confirm-survey", OFFICE, Hand::confirm, Map.of("surveyConfirmed", true)));
        hands.add(new Hand("follow-commitment", HANDLER, Hand::follow, Map.of()));
        hands.add(new Hand("confirm-commitment", SECTION_HEAD, Hand::confirm, Map.of("commitmentSettled", true)));
        return hands;
    }

    private static void reviewPublication(ObjectNode form, Papers papers) {
        form.put("decision", "APPROVE").put("secretFree", true);
    }

    /** Nobody countersigns: the other engines of the comparison have no such step. */
    private static void reviewByOffice(ObjectNode form, Papers papers) {
        form.put("decision", "APPROVE").putArray("countersigners");
    }

    private static void approve(ObjectNode form, Papers papers) {
        form.put("decision", "APPROVE");
    }

    private static void confirm(ObjectNode form, Papers papers) {
        form.put("confirmed", true);
    }

    private static void answer(ObjectNode form, Papers papers) {
        form.put("outcome", "DONE").put("answer", "已建立对接机制，由专人负责。\n一是支持龙头企业牵头攻关。\n二是逐项落实补助办法，按季度公布进展。");
        form.putArray("figures").addObject().put("name", "对接活动").put("value", "42").put("unit", "场").put("period", "上半年")
                .put("source", "本局统计");
    }

    private static void contact(ObjectNode form, Papers papers) {
        ((ObjectNode) form.get("contacts").get(0)).put("form", "VISIT").put("bureauPeople", "李白军、周南萍").put("place", "企业")
                .put("content", "上门听取意见，逐条说明打算。");
    }

    private static void draft(ObjectNode form, Papers papers) {
        form.put("category", "A").put("nextSteps", "1. 修订配套办法。\n2. 扩大平台服务范围。");
        form.putArray("commitments").addObject().put("text", "修订配套办法").put("kind", "POLICY").put("measure", "办法印发")
                .put("promisedOn", LocalDate.now().plusYears(1).toString());
    }

    private static void deliver(ObjectNode form, Papers papers) {
        form.put("surveyEnclosed", true);
        form.get("deliveries").forEach(one -> ((ObjectNode) one).put("method", "VISIT").put("receipt", "本人签收"));
    }

    private static void survey(ObjectNode form, Papers papers) {
        form.put("receivedOn", LocalDate.now().toString()).put("attitude", "SATISFIED").put("result", "SATISFIED");
        form.putArray("attachmentIds").add(papers.scan().toString());
    }

    private static void follow(ObjectNode form, Papers papers) {
        form.put("status", "DONE").put("progress", "办法已经印发。").put("evidence", "印发的文件");
    }
}
