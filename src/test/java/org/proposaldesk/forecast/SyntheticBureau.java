package org.proposaldesk.forecast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.proposaldesk.deadline.WorkingCalendar;
import org.proposaldesk.forecast.StepTimes.Finished;
import org.proposaldesk.forecast.StepTimes.Open;
import org.proposaldesk.forecast.StepTimes.Returned;
import org.proposaldesk.forecast.StepTimes.Running;

/**
 * A bureau made up from a seed: its steps take random times around a pace of their own in each section, its reviewers send drafts
 * back. It walks step by step and knows nothing of how forecasts are made.
 */
final class SyntheticBureau {

    static final WorkingCalendar CALENDAR = new WorkingCalendar(List.of(), List.of());
    /** A Monday. */
    static final LocalDate START = LocalDate.of(2026, 3, 2);
    private static final List<String> SECTIONS = List.of("planning", "regional", "high-tech");

    /** A step of a walk: begun and ended on these working days since the start. */
    record Visit(String step, String section, int began, int ended, String returnedTo) {
    }

    /** The walk of one item from its arrival to its reply. */
    record Walk(boolean assist, String lead, List<String> researching, int opinions, List<Visit> visits) {

        int length() {
            return visits.get(visits.size() - 1).ended();
        }

        /** The item as it stands on the morning of a working day, or null when it is done. */
        Running on(int day, int remaining) {
            List<Open> open = visits.stream().filter(one -> one.ended() >= day && (one.began() < day || day == 0 && one.step().equals("sign-for")))
                    .map(one -> new Open(one.step(), one.step(), one.section(), date(one.began()))).toList();
            return open.isEmpty() ? null : new Running(UUID.randomUUID(), date(day + remaining), assist, lead, researching, opinions, open);
        }
    }

    private final Random random;
    private final Map<String, Double> paces = new HashMap<>();
    private final double deputyReviews;
    private final double returned;

    SyntheticBureau(long seed) {
        random = new Random(seed);
        deputyReviews = 0.3 + 0.6 * random.nextDouble();
        returned = 0.3 * random.nextDouble();
    }

    static LocalDate date(int workingDay) {
        return START.plusWeeks(workingDay / 5).plusDays(workingDay % 5);
    }

    Walk walk() {
        boolean assist = random.nextInt(4) == 0;
        String lead = section();
        List<String> researching = random.nextBoolean() ? List.of(lead) : List.of("high-tech", "planning");
        int opinions = random.nextInt(3) == 0 ? 1 : 0;
        List<Visit> visits = new ArrayList<>();
        int day = 0;
        for (String step : List.of("sign-for", "register", "plan-distribution", "approve-distribution")) {
            day = visit(visits, step, null, day);
        }
        if (assist) {
            day = visit(visits, "draft-opinion", lead, day);
        } else {
            int begin = day;
            for (String section : researching) {
                day = Math.max(day, visit(visits, "research-point", section, begin));
            }
            for (int opinion = 0; opinion < opinions; opinion++) {
                day = Math.max(day, visit(visits, "obtain-opinion", lead, begin));
            }
            day = Math.max(day, visit(visits, "contact-proposer", lead, begin));
            day = visit(visits, "draft-reply", lead, day);
        }
        approval(visits, lead, day);
        return new Walk(assist, lead, researching, opinions, visits);
    }

    private void approval(List<Visit> visits, String lead, int begin) {
        int day = begin;
        List<String> hands = List.of("review-by-section", "review-by-office", "review-by-deputy", "sign-reply");
        int hand = 0;
        while (hand < hands.size()) {
            String step = hands.get(hand);
            if (step.equals("review-by-deputy") && random.nextDouble() >= deputyReviews) {
                hand++;
                continue;
            }
            day = visit(visits, step, hand == 0 ? lead : null, day);
            if (random.nextDouble() >= returned) {
                hand++;
                continue;
            }
            boolean toOffice = hand > 1 && random.nextBoolean();
            visits.set(visits.size() - 1, sentBack(visits.get(visits.size() - 1), toOffice ? "review-by-office" : "revise-draft"));
            day = toOffice ? day : visit(visits, "revise-draft", lead, day);
            hand = toOffice ? 1 : 0;
        }
        for (String step : List.of("assign-number", "seal-letter")) {
            day = visit(visits, step, null, day);
        }
        visit(visits, "deliver-reply", lead, day);
    }

    private static Visit sentBack(Visit one, String target) {
        return new Visit(one.step(), one.section(), one.began(), one.ended(), target);
    }

    private int visit(List<Visit> visits, String step, String section, int begin) {
        int ended = begin + time(step, section);
        visits.add(new Visit(step, section, begin, ended, null));
        return ended;
    }

    /** Two random waits with the same mean, one after the other. */
    private int time(String step, String section) {
        double pace = paces.computeIfAbsent(step + section, one -> 0.2 + 2.5 * random.nextDouble());
        return waited(pace) + waited(pace);
    }

    private int waited(double mean) {
        return (int) Math.floor(Math.log(1 - random.nextDouble()) / Math.log(mean / (mean + 1)));
    }

    private String section() {
        return SECTIONS.get(random.nextInt(SECTIONS.size()));
    }

    int number(int bound) {
        return random.nextInt(bound);
    }

    /** What somebody learns who has seen these walks. */
    static Outlook experienced(Collection<Walk> walks) {
        List<Finished> finished = new ArrayList<>();
        List<Returned> returned = new ArrayList<>();
        walks.stream().flatMap(walk -> walk.visits().stream()).forEach(one -> {
            finished.add(new Finished(one.step(), one.section(), date(one.began()), date(one.ended()), 1));
            if (one.returnedTo() != null) {
                returned.add(new Returned(one.step(), one.returnedTo(), 1));
            }
        });
        return new Outlook(new Experience(finished, returned, CALENDAR, step -> 5), CALENDAR);
    }
}
