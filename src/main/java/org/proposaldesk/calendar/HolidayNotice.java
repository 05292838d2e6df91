package org.proposaldesk.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.proposaldesk.calendar.CalendarYear.Day;
import org.proposaldesk.deadline.CalendarDay;
import org.proposaldesk.deadline.WorkingCalendar;
import org.proposaldesk.letter.ChineseDate;

/**
 * Reads a notice of the State Council on the holidays of a year (节假日安排的通知). Each paragraph is a holiday, then sentences that
 * free a range of days or name make-up working days. What the notice repeats (number of days, days of the week) is checked against
 * the dates; a sentence with a date that fits no form is a problem, never a guess.
 */
final class HolidayNotice {

    private static final String DATE = "(?:(\\d{4})年)?(?:(\\d{1,2})月)?(\\d{1,2})日(?:（([^（）]*)）)?";
    private static final Pattern A_DATE = Pattern.compile(DATE);
    private static final Pattern FREE = Pattern.compile(DATE + "(?:至" + DATE + ")?放假(?:调休)?(?:，?共?(\\d{1,2})天)?(?:，(?:不调休|与周末连休))?");
    private static final Pattern WORKED = Pattern.compile("((?:" + DATE + "[、，和]?)+)均?(?:正常)?上班");
    private static final Pattern HOLIDAY = Pattern.compile("^(?:[一二三四五六七八九十]+、|\\d+[.、])?([\\u4e00-\\u9fa5、]{2,20}?)：(.*)$");
    /** Where the next holiday begins when the text came without line breaks. */
    private static final String NEXT_HOLIDAY = "(?<=[。天班：])(?=[一二三四五六七八九十]{1,2}、[\\u4e00-\\u9fa5、]{2,10}：)";
    private static final Pattern YEAR = Pattern.compile("(\\d{4})年(?:部分)?节假日安排");
    private static final Pattern NUMBER = Pattern.compile("国办发(?:明电)?〔\\d{4}〕\\d+号");
    private static final Pattern WEEKDAY = Pattern.compile("(?:周|星期)([一二三四五六日天])");
    private static final Pattern MENTIONS_DAY = Pattern.compile("\\d日|放假|上班");
    private static final String WEEKDAYS = "一二三四五六日";
    private static final List<String> HOLIDAYS = List.of("元旦", "春节", "清明", "劳动", "端午", "中秋", "国庆");
    private static final int GROUPS_OF_DATE = 4;

    private final int year;
    private final List<Day> days = new ArrayList<>();
    private final List<Reading.Line> lines = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private final Set<LocalDate> seen = new HashSet<>();
    private String name = "";

    private HolidayNotice(int year) {
        this.year = year;
    }

    /** @param stated the year that somebody has entered beside the text, or null */
    static Reading read(String text, Integer stated) {
        String plain = normalized(text);
        Matcher title = YEAR.matcher(plain);
        Integer year = title.find() ? Integer.valueOf(title.group(1)) : stated;
        Matcher number = NUMBER.matcher(plain);
        String notice = number.find() ? number.group() : "";
        if (year == null) {
            return new Reading(null, notice, List.of(), List.of(), List.of("通知里没有写明是哪一年（如“2027年部分节假日安排”），请填写年份后重新读取。"));
        }
        HolidayNotice reading = new HolidayNotice(year);
        if (stated != null && !stated.equals(year)) {
            reading.problems.add("填写的年份是 " + stated + " 年，通知写的是 " + year + " 年，请核对。");
        }
        plain.lines().forEach(reading::paragraph);
        reading.requireEveryHoliday();
        return new Reading(year, notice, reading.days, reading.lines, reading.problems);
    }

    private static String normalized(String text) {
        StringBuilder plain = new StringBuilder();
        text.codePoints().forEach(point -> {
            if (point >= '０' && point <= '９') {
                plain.append((char) (point - '０' + '0'));
            } else if (point == '\n' || !Character.isWhitespace(point) && !Character.isSpaceChar(point)) {
                plain.appendCodePoint(point);
            }
        });
        return plain.toString().replace('(', '（').replace(')', '）').replace(':', '：').replace(',', '，').replace('；', '。').replace(';', '。')
                .replace('[', '〔').replace(']', '〕').replaceAll(NEXT_HOLIDAY, "\n");
    }

    private void paragraph(String line) {
        Matcher holiday = HOLIDAY.matcher(line);
        boolean named = holiday.matches() && HOLIDAYS.stream().anyMatch(holiday.group(1)::contains);
        if (named) {
            name = holiday.group(1);
        }
        for (String sentence : (named ? holiday.group(2) : line).split("。")) {
            if (MENTIONS_DAY.matcher(sentence).find()) {
                sentence(sentence, named);
            }
        }
    }

    private void sentence(String sentence, boolean ofHoliday) {
        Matcher free = FREE.matcher(sentence);
        Matcher worked = WORKED.matcher(sentence);
        if (sentence.contains("鼓励") || sentence.contains("建议")) {
            lines.add(new Reading.Line(sentence, "属于鼓励、建议，不是放假安排，没有录入。"));
        } else if (!ofHoliday && !A_DATE.matcher(sentence).find()) {
            lines.add(new Reading.Line(sentence, "没有写日期，没有录入。"));
        } else if (ofHoliday && free.matches()) {
            free(sentence, free);
        } else if (ofHoliday && worked.matches()) {
            worked(sentence, worked.group(1));
        } else if (!ofHoliday && sentence.matches(".*\\d{4}年\\d{1,2}月\\d{1,2}日")) {
            lines.add(new Reading.Line(sentence, "落款或成文日期，没有录入。"));
        } else {
            problems.add("这一句没有读懂，请按逐日格式补录：“" + sentence + "”");
        }
    }

    private void free(String sentence, Matcher match) {
        LocalDate first = date(match, 0, null);
        LocalDate last = match.group(GROUPS_OF_DATE + 3) == null ? first : date(match, GROUPS_OF_DATE, first);
        if (first == null || last == null || last.isBefore(first)) {
            problems.add("这一句的日期不对，请核对：“" + sentence + "”");
            return;
        }
        long length = ChronoUnit.DAYS.between(first, last) + 1;
        String stated = match.group(2 * GROUPS_OF_DATE + 1);
        if (stated != null && Long.parseLong(stated) != length) {
            problems.add("这一句写的是 " + stated + " 天，按日期算是 " + length + " 天，请核对：“" + sentence + "”");
        }
        first.datesUntil(last.plusDays(1)).forEach(day -> add(day, CalendarDay.Type.HOLIDAY));
        String days = ChineseDate.format(first) + (length == 1 ? "" : "至" + ChineseDate.format(last));
        lines.add(new Reading.Line(sentence, name + "放假：" + days + "，共 " + length + " 天。"));
    }

    private void worked(String sentence, String dates) {
        Matcher each = A_DATE.matcher(dates);
        List<String> read = new ArrayList<>();
        LocalDate before = null;
        while (each.find()) {
            LocalDate day = date(each, 0, before);
            if (day == null) {
                problems.add("这一句的日期不对，请核对：“" + sentence + "”");
                return;
            }
            if (!WorkingCalendar.isWeekend(day)) {
                problems.add(ChineseDate.format(day) + "不是周六或周日，不能是调休上班日，请核对：“" + sentence + "”");
            }
            add(day, CalendarDay.Type.MAKE_UP_WORKDAY);
            read.add(ChineseDate.format(day));
            before = day;
        }
        lines.add(new Reading.Line(sentence, name + "调休上班：" + String.join("、", read) + "。"));
    }

    /** A date in which year or month may be left out: they are those of the date before, the year is that of the notice. */
    private LocalDate date(Matcher match, int offset, LocalDate before) {
        String month = match.group(offset + 2);
        if (month == null && before == null) {
            return null;
        }
        try {
            int stated = before == null ? year : before.getYear();
            int ofYear = match.group(offset + 1) == null ? stated : Integer.parseInt(match.group(offset + 1));
            LocalDate date = LocalDate.of(ofYear, month == null ? before.getMonthValue() : Integer.parseInt(month),
                    Integer.parseInt(match.group(offset + 3)));
            checkWeekday(date, match.group(offset + 4));
            return date;
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private void checkWeekday(LocalDate date, String remark) {
        Matcher weekday = WEEKDAY.matcher(remark == null ? "" : remark);
        if (weekday.find()) {
            char real = WEEKDAYS.charAt(date.getDayOfWeek().getValue() - 1);
            if (weekday.group(1).replace('天', '日').charAt(0) != real) {
                problems.add(ChineseDate.format(date) + "是周" + real + "，通知写的是周" + weekday.group(1) + "，请核对年份和日期。");
            }
        }
    }

    private void add(LocalDate date, CalendarDay.Type type) {
        if (seen.add(date)) {
            days.add(new Day(date, type, name));
        } else {
            problems.add(ChineseDate.format(date) + "出现两次，请核对。");
        }
    }

    private void requireEveryHoliday() {
        List<String> missing = HOLIDAYS.stream()
                .filter(holiday -> days.stream().noneMatch(day -> day.type() == CalendarDay.Type.HOLIDAY && day.name().contains(holiday))).toList();
        if (!missing.isEmpty()) {
            problems.add("没有读到这些节日的放假安排：" + String.join("、", missing) + "，请核对通知全文。");
        }
    }
}
