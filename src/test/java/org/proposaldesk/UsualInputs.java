package org.proposaldesk;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.UUID;
import org.proposaldesk.proposal.Attachment;

/** What people usually add to what a form begins with, so that the step is accepted. */
public final class UsualInputs {

    private UsualInputs() {
    }

    static void fill(Item item, String step, ObjectNode input) {
        switch (step) {
            case "register" -> {
                switch (item.proposal().mode()) {
                    case ASSIST -> input.put("leadUnit", "市发展和改革委员会");
                    case SHARE -> input.withArray("sharingUnits").add("市教育局").add("市财政局");
                    case FORWARDED -> input.put("level", "PROVINCIAL");
                    default -> { }
                }
            }
            case "research-point" -> input.put("answer", "已经建立机制，并落实补助。").put("outcome", "DONE");
            case "obtain-opinion" -> input.put("text", "同意。").put("scanReason", "经政务平台收文，没有纸质原件。");
            case "coordinate" -> input.put("outcome", "AGREED").put("note", "按会办意见调整了表述。");
            case "contact-proposer" -> contact((ObjectNode) input.get("contacts").get(0));
            case "draft-reply" -> answered(input).put("category", "A").put("noCommitments", true);
            case "revise-draft" -> answered(input);
            case "draft-opinion" -> input.withArray("answers").forEach(answer -> ((ObjectNode) answer).put("text", "建议予以支持。"));
            case "approve-distribution", "approve-return", "approve-void-number", "approve-extension" -> input.put("decision", "APPROVE");
            case "review-by-section", "review-by-deputy", "sign-reply", "countersign" -> review(input);
            // Whoever is to countersign is named by the test.
            case "review-by-office" -> review(input).putArray("countersigners");
            case "record-pre-review" -> review(input).put("reviewer", "督查室张科长");
            case "review-publication" -> review(input).put("secretFree", true)
                    .put("summary", "SUMMARY".equals(input.path("publication").asText()) ? "我局已经研究办理。" : "");
            case "record-return-decision" -> input.put("accepted", true);
            case "record-extension-decision" -> input.put("granted", true).put("paper", "株政办函〔2025〕12号");
            case "notify-proposer" -> input.put("method", "POST").put("receipt", "EMS1029");
            case "seal-letter" -> input.put("copies", item.desk.register.copies(item.id(), item.proposal().round()));
            case "deliver-reply" -> {
                input.withArray("deliveries").forEach(one -> ((ObjectNode) one).put("method", "VISIT").put("receipt", "本人签收"));
                input.put("surveyEnclosed", true);
            }
            case "resolve-delivery" -> input.withArray("enquiries").forEach(one -> ((ObjectNode) one).put("answer", "现住天元区黄河路1号。"));
            case "publish-reply" -> input.put("url", "https://kjj.example.gov.cn/reply.html");
            case "record-survey" -> {
                input.put("receivedOn", DeskClock.today().toString()).put("attitude", "SATISFIED").put("result", "SATISFIED");
                ((ArrayNode) input.withArray("attachmentIds")).add(upload(item, step).toString());
            }
            case "confirm-survey", "confirm-commitment" -> input.put("confirmed", true);
            case "follow-commitment" -> input.put("status", "DONE").put("progress", "已印发。").put("evidence", "文件");
            case "escalate" -> input.put("content", "请组织协商。");
            default -> { }
        }
    }

    /** Agrees; a test that returns the letter instead has a cause already. */
    private static ObjectNode review(ObjectNode input) {
        input.put("decision", "APPROVE").putArray("causes").add("FACTS");
        return input;
    }

    static UUID upload(Item item, String step) {
        byte[] content = {1};
        UUID id = UUID.randomUUID();
        item.desk.attachments.insert(new Attachment(id, item.id(), step, "扫描件.png", "image/png", content.length, "office", Instant.EPOCH), content);
        return id;
    }

    static void contact(ObjectNode input) {
        input.put("form", "VISIT").put("bureauPeople", "周南萍、分管领导").put("rank", "DEPUTY_LEADER").put("content", "听取意见。");
    }

    /** What no section has researched is written by the drafter. */
    private static ObjectNode answered(ObjectNode input) {
        for (JsonNode answer : input.withArray("answers")) {
            if (answer.path("text").asText().isBlank()) {
                ((ObjectNode) answer).put("text", "已经纳入年度工作安排。");
            }
        }
        return input;
    }
}
