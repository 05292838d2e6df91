package org.proposaldesk.calendar;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Says to each of those concerned which dates have moved. */
final class NoticeTexts {

    private static final int NAMED = 10;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private NoticeTexts() {
    }

    static List<CalendarChangeNotice> of(long change, int year, boolean undone, List<DateMove> moves) {
        Map<String, List<DateMove>> byRecipient = new TreeMap<>();
        moves.forEach(move -> move.recipients().forEach(recipient -> byRecipient.computeIfAbsent(recipient, one -> new ArrayList<>()).add(move)));
        String begin = year + "年放假安排" + (undone ? "的改动已撤销" : "已录入") + "，与您有关的期限有 ";
        return byRecipient.entrySet().stream()
                .map(one -> new CalendarChangeNotice(change, one.getKey(), one.getValue().size(),
                        begin + one.getValue().size() + " 个变动：" + list(one.getValue())))
                .toList();
    }

    private static String list(List<DateMove> moves) {
        String named = moves.stream().limit(NAMED)
                .map(move -> move.number() + "号“" + move.name() + "”由" + inWords(move.before()) + "改为" + inWords(move.after()))
                .collect(Collectors.joining("；"));
        return moves.size() <= NAMED ? named + "。" : named + "；其余 " + (moves.size() - NAMED) + " 个见任务列表。";
    }

    private static String inWords(LocalDate date) {
        return date.format(DATE);
    }
}
