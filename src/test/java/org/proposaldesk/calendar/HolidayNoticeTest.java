package org.proposaldesk.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.proposaldesk.calendar.CalendarYear.Day;
import org.proposaldesk.deadline.CalendarDay;
import org.proposaldesk.deadline.CalendarDay.Type;
import org.proposaldesk.deadline.WorkingCalendar;

/** Notices of the State Council, written for these tests in the form that they have, with the real days of domain 10.1. */
class HolidayNoticeTest {

    private record Official(String text, int year, String off, String work, int workdays) {
    }

    static final String OF_2026 = """
            办公厅关于2026年部分节假日安排的通知
            国办发明电〔2025〕7号
            各有关单位：现将2026年各个节日的放假调休日期通知如下。
            一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
            二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
            三、清明节：4月4日（周六）至6日（周一）放假，共3天。
            四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
            五、端午节：6月19日（周五）至21日（周日）放假，共3天。
            六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
            七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
            放假期间请安排好值班。
            2025年11月4日
            """;

    static Stream<Official> officials() {
        return Stream.of(
                new Official("""
                        关于２０２４年部分节假日安排的通知
                        一、元旦：1月1日放假，与周末连休。
                        二、春节：2月10日至17日放假调休，共8天。2月4日（星期日）、2月18日（星期日）上班。鼓励各单位安排职工在除夕（2月9日）休息。
                        三、清明节：4月4日至6日放假调休，共3天。4月7日（星期日）上班。
                        四、劳动节：5月1日至5日放假调休，共5天。4月28日（星期日）、5月11日（星期六）上班。
                        五、端午节：6月10日放假，与周末连休。
                        六、中秋节：9月15日至17日放假调休，共3天。9月14日（星期六）上班。
                        七、国庆节：10月1日至7日放假调休，共7天。9月29日（星期日）、10月12日（星期六）上班。
                        """, 2024,
                        "01-01 02-12 02-13 02-14 02-15 02-16 04-04 04-05 05-01 05-02 05-03 06-10 09-16 09-17 10-01 10-02 10-03 10-04 10-07",
                        "02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12", 251),
                new Official("2025年部分节假日安排如下：一、元旦:1月1日(周三)放假1天,不调休。"
                        + "二、春节:1月28日(农历除夕、周二)至2月4日(农历正月初七、周二)放假调休,共8天。1月26日(周日)、2月8日(周六)上班。"
                        + "三、清明节:4月4日(周五)至6日(周日)放假,共3天。"
                        + "四、劳动节:5月1日(周四)至5日(周一)放假调休,共5天。4月27日(周日)上班。"
                        + "五、端午节:5月31日(周六)至6月2日(周一)放假,共3天。"
                        + "六、国庆节、中秋节:10月1日(周三)至8日(周三)放假调休,共8天。9月28日(周日)、10月11日(周六)上班。",
                        2025, "01-01 01-28 01-29 01-30 01-31 02-03 02-04 04-04 05-01 05-02 05-05 06-02 10-01 10-02 10-03 10-06 10-07 10-08",
                        "01-26 02-08 04-27 09-28 10-11", 248),
                new Official(OF_2026, 2026,
                        "01-01 01-02 02-16 02-17 02-18 02-19 02-20 02-23 04-06 05-01 05-04 05-05 06-19 09-25 10-01 10-02 10-05 10-06 10-07",
                        "01-04 02-14 02-28 05-09 09-20 10-10", 248));
    }

    @ParameterizedTest
    @MethodSource("officials")
    void readsExactlyTheDaysOfTheNotice(Official official) {
        Reading reading = HolidayNotice.read(official.text(), null);

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.year()).isEqualTo(official.year());
        assertThat(reading.days().stream().filter(day -> day.type() == Type.HOLIDAY && !WorkingCalendar.isWeekend(day.date())).map(Day::date))
                .containsExactlyElementsOf(dates(official.year(), official.off()));
        assertThat(reading.days().stream().filter(day -> day.type() == Type.MAKE_UP_WORKDAY).map(Day::date))
                .containsExactlyInAnyOrderElementsOf(dates(official.year(), official.work()));
        LocalDate first = LocalDate.of(official.year(), 1, 1);
        assertThat(CalendarYears.calendar(List.of(new CalendarYear(official.year(), "通知", reading.days())))
                .workingDaysBetween(first.minusDays(1), first.plusYears(1).minusDays(1))).isEqualTo(official.workdays());
    }

    @Test
    void namesEachDayByItsHolidayAndTheNotice() {
        Reading reading = HolidayNotice.read(OF_2026, null);

        assertThat(reading.notice()).isEqualTo("国办发明电〔2025〕7号");
        assertThat(reading.days()).contains(new Day(LocalDate.of(2026, 2, 23), CalendarDay.Type.HOLIDAY, "春节"),
                new Day(LocalDate.of(2026, 9, 20), CalendarDay.Type.MAKE_UP_WORKDAY, "国庆节"));
        assertThat(reading.lines()).extracting(Reading.Line::understood)
                .contains("春节放假：2026年2月15日至2026年2月23日，共 9 天。", "春节调休上班：2026年2月14日、2026年2月28日。", "落款或成文日期，没有录入。");
    }

    @Test
    void readsAHolidayThatBeginsInTheYearBefore() {
        Reading reading = HolidayNotice.read("2023年部分节假日安排\n一、元旦：2022年12月31日至2023年1月2日放假调休，共3天。", null);

        assertThat(reading.days()).extracting(Day::date)
                .containsExactly(LocalDate.of(2022, 12, 31), LocalDate.of(2023, 1, 1), LocalDate.of(2023, 1, 2));
    }

    @Test
    void guessesNothing() {
        assertThat(problems("二、春节：2月15日前后放假，共9天。")).contains("没有读懂").contains("2月15日前后放假");
        assertThat(problems("二、春节：2月15日至23日放假调休，共8天。")).contains("写的是 8 天，按日期算是 9 天");
        assertThat(problems("二、春节：2月15日（周六）至23日放假调休，共9天。")).contains("2026年2月15日是周日，通知写的是周六");
        assertThat(problems("二、春节：2月13日上班。")).contains("2026年2月13日不是周六或周日");
        assertThat(problems("二、春节：2月30日放假。")).contains("日期不对");
        assertThat(problems("二、春节：2月23日至15日放假调休。")).contains("日期不对");
        assertThat(problems("二、春节：2月14日、2月14日上班。")).contains("2026年2月14日出现两次");
        assertThat(problems("2月14日（周六）上班。")).contains("没有读懂");
        assertThat(problems("一、元旦：1月1日放假。")).contains("没有读到这些节日的放假安排：春节、清明、劳动、端午、中秋、国庆");
        assertThat(HolidayNotice.read("元旦：1月1日放假。", null).problems()).containsExactly("通知里没有写明是哪一年（如“2027年部分节假日安排”），请填写年份后重新读取。");
        assertThat(String.join("", HolidayNotice.read(OF_2026, 2027).problems())).contains("填写的年份是 2027 年，通知写的是 2026 年");
    }

    private static String problems(String line) {
        return String.join("", HolidayNotice.read(line, 2026).problems());
    }

    private static List<LocalDate> dates(int year, String monthDays) {
        return Stream.of(monthDays.split(" ")).map(day -> MonthDay.parse("--" + day).atYear(year)).toList();
    }
}
