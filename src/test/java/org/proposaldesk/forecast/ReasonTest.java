package org.proposaldesk.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.proposaldesk.forecast.SyntheticBureau.CALENDAR;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.proposaldesk.bureau.BureauFile;
import org.proposaldesk.forecast.StepTimes.Finished;
import org.proposaldesk.forecast.StepTimes.Open;
import org.proposaldesk.forecast.StepTimes.Running;

/** The sentence that an office head reads. */
class ReasonTest {

    private static final LocalDate MONDAY = SyntheticBureau.START;

    @Test
    void namesThePaceOfTheSectionTheRestOfTheWayAndTheTimeLeft() throws IOException {
        List<Finished> history = new ArrayList<>();
        history.add(new Finished("draft-reply", "planning", MONDAY, SyntheticBureau.date(6), 2_000));
        for (String step : List.of("review-by-section", "review-by-office", "review-by-deputy", "sign-reply", "assign-number", "seal-letter",
                "deliver-reply")) {
            history.add(new Finished(step, null, MONDAY, SyntheticBureau.date(1), 2_000));
        }

        assertThat(sentence(history, 4, 12)).isEqualTo("同类件在规划与政策法规科“起草答复稿”平均用 6 个工作日，已用 4 个工作日，后面还有 7 步通常共需 7 个工作日，"
                + "距答复期限还有 12 个工作日，按常规办理有 " + percent(history, 4, 12) + "% 的可能逾期。");
        assertThat(sentence(history, 0, 9)).startsWith("同类件在规划与政策法规科“起草答复稿”平均用 6 个工作日，后面还有 7 步")
                .contains("距答复期限只剩 9 个工作日").endsWith("99% 以上的可能逾期。");
        assertThat(sentence(history, 0, 0)).contains("，今天就是答复期限，");
    }

    @Test
    void saysSoWhenThereIsLittleHistory() throws IOException {
        assertThat(sentence(List.of(), 0, 60)).startsWith("以往办结的件还不多，“起草答复稿”参照办理时限按 4 个工作日估算，后面还有 8 步");
        assertThat(sentence(List.of(new Finished("draft-reply", null, MONDAY, SyntheticBureau.date(3), 50)), 0, 60)).startsWith("同类件“起草答复稿”平均用 3 个工作日");
    }

    private static String sentence(List<Finished> history, int elapsed, int remaining) throws IOException {
        try (InputStream file = ReasonTest.class.getResourceAsStream("/bureau.yml")) {
            Outlook.Ahead ahead = ahead(history, elapsed);
            return new Reason(BureauFile.read(file)).of(ahead, outlook(history).experience(), remaining, ahead.chanceOfMoreThan(remaining));
        }
    }

    private static long percent(List<Finished> history, int elapsed, int remaining) {
        return Math.round(100 * ahead(history, elapsed).chanceOfMoreThan(remaining));
    }

    private static Outlook.Ahead ahead(List<Finished> history, int elapsed) {
        Running item = new Running(UUID.randomUUID(), null, false, "planning", List.of(), 0, List.of(new Open("draft-reply", "起草答复稿", null, MONDAY)));
        return outlook(history).of(item, SyntheticBureau.date(elapsed)).orElseThrow();
    }

    private static Outlook outlook(List<Finished> history) {
        return new Outlook(new Experience(history, List.of(), CALENDAR, step -> 5), CALENDAR);
    }
}
