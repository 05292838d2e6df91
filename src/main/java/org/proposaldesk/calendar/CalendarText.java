package org.proposaldesk.calendar;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.proposaldesk.calendar.CalendarYear.Day;
import org.proposaldesk.deadline.CalendarDay;
import org.proposaldesk.deadline.CalendarDay.Type;
import org.proposaldesk.deadline.WorkingCalendar;
import org.proposaldesk.proposal.Refusal;
import org.springframework.stereotype.Component;

/**
 * Reads the days of a year from a text: a notice, a JSON file with {@code off} and {@code work} days of each year, or lines of
 * {@code date,type,name} (CSV), which is also how days are typed by hand.
 */
@Component
public class CalendarText {

    /** Name of a day whose file gives none. */
    private static final String UNNAMED = "节假日";
    private static final int MOST_CHARACTERS = 60_000;
    private static final Pattern CSV_LINE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}\\s*[,，].*");
    private static final Map<String, Type> TYPES = Map.of("放假", Type.HOLIDAY, "休", Type.HOLIDAY, "HOLIDAY", Type.HOLIDAY, "off", Type.HOLIDAY,
            "上班", Type.MAKE_UP_WORKDAY, "班", Type.MAKE_UP_WORKDAY, "MAKE_UP_WORKDAY", Type.MAKE_UP_WORKDAY, "work", Type.MAKE_UP_WORKDAY);

    private final ObjectMapper json;

    CalendarText(ObjectMapper json) {
        this.json = json;
    }

    /**
     * Reads a text of any of the three forms.
     *
     * @param year   the year that somebody has entered beside the text, or null
     * @param notice the number of the notice likewise, or null
     * @throws Refusal when there is nothing to read
     */
    public Reading read(String text, Integer year, String notice) {
        if (text == null || text.isBlank() || text.length() > MOST_CHARACTERS) {
            throw new Refusal("R4", "请粘贴放假通知、选择文件或逐日录入，最多 " + MOST_CHARACTERS + " 个字。");
        }
        String plain = text.replace("\uFEFF", "").replace("\r\n", "\n").strip();
        Reading reading = plain.startsWith("{") ? ofJson(plain, year) : plain.lines().anyMatch(line -> CSV_LINE.matcher(line.strip()).matches())
                ? ofLines(plain, year) : HolidayNotice.read(plain, year);
        return notice == null || notice.isBlank() ? reading
                : new Reading(reading.year(), notice.strip(), reading.days(), reading.lines(), reading.problems());
    }

    private Reading ofLines(String text, Integer stated) {
        List<Day> days = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        Set<Integer> years = new TreeSet<>();
        for (String line : text.lines().map(String::strip).filter(one -> !one.isEmpty()).toList()) {
            String[] cells = line.split("[,，]", 3);
            Type type = cells.length < 2 ? null : TYPES.get(cells[1].strip());
            LocalDate date = date(cells[0].strip());
            if (date != null && type != null) {
                days.add(new Day(date, type, cells.length == 3 && !cells[2].isBlank() ? cells[2].strip() : UNNAMED));
                years.add(date.getYear());
            } else if (date != null || !days.isEmpty()) {
                problems.add("这一行没有读懂，应如“2027-01-01,放假,元旦”或“2027-01-03,上班,元旦”：“" + line + "”");
            }
        }
        // The last days of December may belong to the notice of the next year.
        Integer year = stated != null ? stated : years.stream().reduce((first, last) -> last).orElse(null);
        return new Reading(year, "", days, lines(days), problems);
    }

    private Reading ofJson(String text, Integer stated) {
        JsonNode root;
        try {
            root = json.readTree(text);
        } catch (JsonProcessingException unreadable) {
            throw new Refusal("R4", "这不是可以读取的 JSON 文件，请核对文件内容。");
        }
        List<String> years = new ArrayList<>();
        root.fieldNames().forEachRemaining(years::add);
        String year = stated != null ? stated.toString() : years.size() == 1 ? years.get(0) : null;
        if (year == null || !year.matches("\\d{4}") || !root.path(year).isObject()) {
            throw new Refusal("R4", "文件里的年份有：" + String.join("、", years) + "。请在“年份”里填写要录入的一年，再读取。");
        }
        List<Day> days = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        JsonNode content = root.get(year);
        read(content.path("off"), year, Type.HOLIDAY, days, problems);
        read(content.path("work"), year, Type.MAKE_UP_WORKDAY, days, problems);
        checkWorkingDays(Integer.parseInt(year), content.path("workdays"), days, problems);
        return new Reading(Integer.valueOf(year), content.path("notice").asText(""), days, lines(days), problems);
    }

    /** Entries are {@code "05-01"} or {@code {"date":"05-01","name":"劳动节"}}; a date may carry its year. */
    private static void read(JsonNode entries, String year, Type type, List<Day> days, List<String> problems) {
        for (JsonNode entry : entries) {
            String written = entry.isObject() ? entry.path("date").asText() : entry.asText();
            LocalDate date = date(written.length() == 5 ? year + "-" + written : written);
            if (date == null) {
                problems.add("这个日期没有读懂：“" + written + "”，应如“05-01”。");
            } else {
                days.add(new Day(date, type, entry.path("name").asText(UNNAMED)));
            }
        }
    }

    private static void checkWorkingDays(int year, JsonNode stated, List<Day> days, List<String> problems) {
        LocalDate first = LocalDate.of(year, 1, 1);
        WorkingCalendar calendar = new WorkingCalendar(
                days.stream().map(day -> new CalendarDay(day.date(), day.type(), day.name(), "")).toList(), Set.of());
        long counted = calendar.workingDaysBetween(first.minusDays(1), first.plusYears(1).minusDays(1));
        if (stated.isNumber() && stated.asLong() != counted) {
            problems.add("文件写全年有 " + stated.asLong() + " 个工作日，按所列日期算是 " + counted + " 个，请核对。");
        }
    }

    private static List<Reading.Line> lines(List<Day> days) {
        return days.stream().collect(Collectors.groupingBy(Day::type)).entrySet().stream()
                .map(one -> new Reading.Line(one.getKey() == Type.HOLIDAY ? "放假" : "调休上班", one.getValue().size() + " 天")).toList();
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}
