package org.proposaldesk.research;

import java.time.LocalDate;
import org.proposaldesk.bureau.Rank;
import org.proposaldesk.letter.ChineseDate;
import org.proposaldesk.proposal.Checks;

/** One contact, as typed. */
public record TypedContact(Contacts.Stage stage, Contacts.Form form, LocalDate on, String place, String bureauPeople, Rank rank,
        String proposerPresent, String content, Contacts.Attitude attitude) {

    /**
     * @param at        path of the contact in the form, with its dot; empty when the form is one contact
     * @param beginning first day of the handling
     */
    void check(Checks checks, String at, LocalDate beginning, LocalDate today) {
        checks.present(at + "stage", stage, "沟通阶段").present(at + "form", form, "沟通方式").past(at + "on", on, today, "沟通日期")
                .that(on == null || !on.isBefore(beginning), at + "on", "R8", "本轮办理自" + ChineseDate.format(beginning)
                        + "开始（交办，或者收到不满意的反馈），以前的沟通不算在内，请核对沟通日期。")
                .limit(at + "place", place, 100, "地点").text(at + "bureauPeople", bureauPeople, 200, "本局参加人")
                .present(at + "rank", rank, "本局参加人的最高职务").limit(at + "proposerPresent", proposerPresent, 200, "提案者一方参加人")
                .text(at + "content", content, 4_000, "沟通内容").open(at + "content", content)
                .present(at + "attitude", attitude, "提案者态度");
    }

    Contacts.Contact in(int round, String recordedBy) {
        return new Contacts.Contact(round, stage, form, on, stripped(place), stripped(bureauPeople), rank, stripped(proposerPresent),
                stripped(content), attitude, recordedBy);
    }

    private static String stripped(String value) {
        return value == null ? "" : value.strip();
    }
}
