package org.proposaldesk.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.proposaldesk.calendar.CalendarYear.Day;
import org.proposaldesk.deadline.CalendarDay.Type;
import org.proposaldesk.proposal.Refusal;

class CalendarTextTest {

    private static final String FILE = """
            {"2025":{"off":["01-01"],"work":[],"workdays":260},
             "2026":{"off":["01-01","01-02",{"date":"02-16","name":"春节"}],"work":["01-04"],"workdays":259}}""";

    private final CalendarText texts = new CalendarText(new ObjectMapper());

    @Test
    void readsTheYearThatIsAskedForOutOfAJsonFile() {
        Reading reading = texts.read(FILE, 2026, "国办发明电〔2025〕7号");

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.notice()).isEqualTo("国办发明电〔2025〕7号");
        assertThat(reading.days()).containsExactly(new Day(LocalDate.of(2026, 1, 1), Type.HOLIDAY, "节假日"),
                new Day(LocalDate.of(2026, 1, 2), Type.HOLIDAY, "节假日"), new Day(LocalDate.of(2026, 2, 16), Type.HOLIDAY, "春节"),
                new Day(LocalDate.of(2026, 1, 4), Type.MAKE_UP_WORKDAY, "节假日"));
    }

    @Test
    void asksForTheYearWhenTheFileHasSeveral() {
        assertThatThrownBy(() -> texts.read(FILE, null, null)).isInstanceOf(Refusal.class).hasMessageContaining("2025、2026");
        assertThatThrownBy(() -> texts.read(FILE, 2027, null)).isInstanceOf(Refusal.class).hasMessageContaining("2025、2026");
    }

    @Test
    void namesWhatIsWrongInAFile() {
        assertThat(texts.read("{\"2026\":{\"off\":[\"02-30\"],\"workdays\":250}}", null, null).problems())
                .containsExactly("这个日期没有读懂：“02-30”，应如“05-01”。", "文件写全年有 250 个工作日，按所列日期算是 261 个，请核对。");
        assertThatThrownBy(() -> texts.read("{\"2026\":", null, null)).isInstanceOf(Refusal.class).hasMessageContaining("JSON");
    }

    @Test
    void readsLinesOfDaysAsTheyAreTypedOrExported() {
        Reading reading = texts.read("\uFEFF日期,类型,名称\r\n2026-12-31,放假,元旦\r\n2027-01-01,放假,元旦\r\n2027-01-03，上班，元旦\r\n", 2027, "通知");

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.year()).isEqualTo(2027);
        assertThat(reading.days()).containsExactly(new Day(LocalDate.of(2026, 12, 31), Type.HOLIDAY, "元旦"),
                new Day(LocalDate.of(2027, 1, 1), Type.HOLIDAY, "元旦"), new Day(LocalDate.of(2027, 1, 3), Type.MAKE_UP_WORKDAY, "元旦"));
        assertThat(texts.read("2027-01-01,放假\n2027-01-02,半天,元旦", null, null).problems()).singleElement().asString().contains("2027-01-02,半天,元旦");
    }

    @Test
    void refusesNothingAndTooMuch() {
        assertThatThrownBy(() -> texts.read(" ", null, null)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> texts.read("一".repeat(60_001), null, null)).isInstanceOf(Refusal.class);
    }

    @Test
    void aYearIsAcceptedOnlyWhole() {
        assertThatThrownBy(() -> new CalendarYear(2027, " ", List.of(new Day(LocalDate.of(2027, 1, 5), Type.MAKE_UP_WORKDAY, "元旦"),
                new Day(LocalDate.of(2028, 1, 1), Type.HOLIDAY, ""))))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.errors()).extracting(Refusal.FieldError::field)
                        .containsExactly("notice", "days[0]", "days[1]", "days[1]"));
        assertThatThrownBy(() -> new CalendarYear(2027, "通知", List.of())).isInstanceOf(Refusal.class);
        assertThat(new CalendarYear(2027, "通知", List.of(new Day(LocalDate.of(2026, 12, 31), Type.HOLIDAY, "元旦"))).days()).hasSize(1);
    }
}
