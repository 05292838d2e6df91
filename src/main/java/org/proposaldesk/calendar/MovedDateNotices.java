package org.proposaldesk.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.proposaldesk.bureau.Bureau;
import org.proposaldesk.letter.ChineseDate;
import org.proposaldesk.notification.Notification;
import org.proposaldesk.notification.Notifications;
import org.springframework.stereotype.Component;

/** Tells those concerned which dates a change of the calendar has moved (R4): one message for each person. */
@Component
class MovedDateNotices {

    private static final int NAMED = 10;
    private final Notifications notifications;
    private final Bureau bureau;

    MovedDateNotices(Notifications notifications, Bureau bureau) {
        this.notifications = notifications;
        this.bureau = bureau;
    }

    /** Writes the messages down in the caller's transaction; what is due first stands first. */
    void send(int year, boolean undone, List<DateMove> moves) {
        Map<String, List<DateMove>> byPerson = new TreeMap<>();
        moves.forEach(move -> people(move).forEach(person -> byPerson.computeIfAbsent(person, one -> new ArrayList<>()).add(move)));
        byPerson.forEach((person, own) -> notifications.send(new Notification(UUID.randomUUID(), Notification.Kind.DATES_MOVED, null, null,
                year + "年放假安排" + (undone ? "的改动已撤销" : "已录入") + "，与您有关的期限有 " + own.size() + " 个变动", list(own), null), List.of(person)));
    }

    private Stream<String> people(DateMove move) {
        return Stream.concat(move.recipients().stream().filter(recipient -> bureau.person(recipient).isPresent()),
                bureau.members(move.recipients()).stream()).distinct();
    }

    private static String list(List<DateMove> moves) {
        String named = moves.stream().sorted(Comparator.comparing(DateMove::after).thenComparing(DateMove::number)).limit(NAMED)
                .map(move -> move.number() + "号“" + move.name() + "”由" + inWords(move.before()) + "改为" + inWords(move.after()))
                .collect(Collectors.joining("；"));
        return moves.size() <= NAMED ? named + "。" : named + "；其余 " + (moves.size() - NAMED) + " 个见任务列表。";
    }

    private static String inWords(LocalDate date) {
        return ChineseDate.format(date);
    }
}
