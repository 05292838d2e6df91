package org.proposaldesk.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.function.Consumer;

/** What is typed at each step when nothing special happens; steps that are missing go through as their form begins. */
final class Routine {

    private static final Consumer<ObjectNode> AGREE = input -> input.put("decision", "APPROVE");
    private static final Consumer<ObjectNode> CONFIRM = input -> input.put("confirmed", true);

    private static final Map<String, Consumer<ObjectNode>> TYPING = Map.ofEntries(
            Map.entry("plan-distribution", Routine::distribute),
            Map.entry("approve-distribution", AGREE),
            Map.entry("approve-return", AGREE),
            Map.entry("record-return-decision", input -> input.put("accepted", false)),
            Map.entry("approve-extension", AGREE),
            Map.entry("record-extension-decision", input -> input.put("granted", true).put("paper", "株政办函〔2026〕12号")),
            Map.entry("notify-proposer", input -> input.put("method", "POST").put("receipt", "EMS1029")),
            Map.entry("research-point", Routine::research),
            Map.entry("obtain-opinion", input -> input.put("received", true).put("receivedOn", Sample.today().toString())
                    .put("text", "同意主办单位意见，建议同步完善配套措施。").put("agrees", true)
                    .put("scanReason", "经政务平台收文，没有纸质原件。")),
            Map.entry("coordinate", input -> input.put("outcome", "AGREED").put("note", "与会办单位分管领导商定，写明渠道，不写数额。")),
            Map.entry("contact-proposer", input -> ((ObjectNode) input.path("contacts").path(0)).put("form", "VISIT").put("place", "株洲高新区")
                    .put("bureauPeople", "李白军科长、周南萍").put("rank", "DEPUTY_LEADER").put("content", "当面介绍办理思路，委员希望明确时间表。").put("attitude", "SATISFIED")),
            Map.entry("draft-reply", Routine::draft),
            Map.entry("draft-opinion", Routine::answer),
            Map.entry("review-by-section", AGREE),
            Map.entry("review-by-office", AGREE),
            Map.entry("countersign", AGREE),
            Map.entry("review-publication", input -> input.put("decision", "APPROVE").put("secretFree", true)),
            Map.entry("review-by-deputy", AGREE),
            Map.entry("sign-reply", AGREE),
            Map.entry("seal-letter", input -> input.put("copies", copies(input.path("approved")))),
            Map.entry("deliver-reply", Routine::deliver),
            Map.entry("resolve-delivery", input -> input.path("enquiries").forEach(one -> ((ObjectNode) one).put("answer", "现住天元区黄河路1号。"))),
            Map.entry("approve-void-number", AGREE),
            Map.entry("publish-reply", input -> input.put("url", "http://kjj.example.gov.cn/reply/1.html")),
            Map.entry("record-survey", input -> input.put("receivedOn", Sample.today().toString()).put("attitude", "SATISFIED").put("result", "SATISFIED")),
            Map.entry("confirm-survey", CONFIRM),
            Map.entry("follow-commitment", input -> input.put("status", "DONE").put("progress", "配套办法已经印发。").put("evidence", "株科发〔2027〕3号")),
            Map.entry("confirm-commitment", CONFIRM),
            Map.entry("escalate", input -> input.put("escalatedOn", Sample.today().toString()).put("recipient", "市政府办公室")
                    .put("content", "两次办理提案者仍不满意，请协调财政、金融部门共同研究。")));

    private Routine() {
    }

    /** @param point heading of the point that the step is about, if it is about one */
    static void type(String step, ObjectNode input, String point) {
        TYPING.getOrDefault(step, begun -> { }).accept(input);
        if (step.equals("research-point") && Sample.ANSWERS.containsKey(point)) {
            input.put("answer", Sample.ANSWERS.get(point));
        }
    }

    private static void distribute(ObjectNode input) {
        input.put("leadSection", "achievements");
        for (JsonNode assignment : input.path("assignments")) {
            ArrayNode sections = (ArrayNode) assignment.path("sections");
            if (sections.isEmpty()) {
                sections.add("achievements");
            }
        }
    }

    private static void research(ObjectNode input) {
        input.put("answer", "已经建立工作机制。\n一是支持龙头企业联合攻关。\n二是落实补助政策。").put("outcome", "DONE").put("evidence", "市科技创新工作要点");
        input.putArray("figures").addObject().put("name", "对接活动").put("value", "36").put("unit", "场").put("period", "2025年上半年")
                .put("source", "局成果科统计");
    }

    private static void answer(ObjectNode input) {
        input.path("answers").forEach(answer -> ((ObjectNode) answer).put("text", "建议支持，我局将在科技项目中优先安排。"));
    }

    private static void draft(ObjectNode input) {
        input.put("category", "A").put("publication", "OPEN").put("nextSteps", Sample.NEXT_STEPS);
        input.putArray("commitments").addObject().put("text", Sample.PROMISE).put("kind", "POLICY").put("promisedOn", "2027-06-30")
                .put("measure", "市人民政府审议通过");
    }

    private static int copies(JsonNode approved) {
        int sum = 0;
        for (JsonNode line : approved) {
            sum += line.path("count").asInt();
        }
        return sum;
    }

    private static void deliver(ObjectNode input) {
        for (JsonNode delivery : input.path("deliveries")) {
            ((ObjectNode) delivery).put("method", "VISIT").put("receipt", "本人签收");
        }
        input.put("surveyEnclosed", true);
    }
}
