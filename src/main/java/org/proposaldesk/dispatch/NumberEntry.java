package org.proposaldesk.dispatch;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.proposaldesk.bureau.Bureau;
import org.proposaldesk.deadline.Deadlines;
import org.proposaldesk.letter.DocumentNumber;
import org.proposaldesk.proposal.Checks;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The office enters numbers that papers outside this system have (外部占用), takes slips back, and explains numbers that were skipped (空号) (R22). */
@Service
public class NumberEntry {

    /**
     * A number, or a range of them.
     *
     * @param last   the same as {@code first} for a single number; null means so
     * @param state  {@code EXTERNAL} or {@code SKIPPED}
     * @param reason title or number of the paper outside, or why the number was never used
     */
    public record Input(String series, Integer year, Integer first, Integer last, NumberRegister.State state, String reason) {

        public Input {
            last = last == null ? first : last;
        }
    }

    /**
     * Entries of outside use that were slips.
     *
     * @param last   the same as {@code first} for a single number; null means so
     * @param reason what was wrong
     */
    public record Slip(String series, Integer year, Integer first, Integer last, String reason) {

        public Slip {
            last = last == null ? first : last;
        }
    }

    /** More numbers at once, or so far ahead of the last, are a slip of the keyboard. */
    private static final int MOST = 500;

    private final NumberRegister register;
    private final Bureau bureau;
    private final Clock clock;

    NumberEntry(NumberRegister register, Bureau bureau, Clock clock) {
        this.register = register;
        this.bureau = bureau;
        this.clock = clock;
    }

    /** Enters them; the next number of the series comes after the last of all. */
    @Transactional
    public void enter(Input input, String person) {
        int thisYear = LocalDate.ofInstant(clock.instant(), Deadlines.BEIJING).getYear();
        new Checks()
                .that(input.series() != null && bureau.series(input.series()).isPresent(), "series", "R22", "请选择文号系列。")
                .that(input.year() != null && (input.year() == thisYear || input.year() == thisYear - 1), "year", "R22",
                        "只能登记今年（" + thisYear + "）和去年的文号，请改正年份。")
                .that(input.first() != null && input.first() >= 1, "first", "R22", "请填写起号（从1起的整数）。")
                .that(input.last() == null || input.first() == null || input.last() >= input.first() && input.last() - input.first() < MOST,
                        "last", "R22", "止号不能小于起号，一次最多登记" + MOST + "个号，请改正。")
                .that(input.state() == NumberRegister.State.EXTERNAL || input.state() == NumberRegister.State.SKIPPED, "state", "R22",
                        "请选择外部占用或空号。")
                .text("reason", input.reason(), 200, "说明")
                .refuseIfAny();
        boolean skipped = input.state() == NumberRegister.State.SKIPPED;
        int before = register.lockLast(input.series(), input.year());
        List<Integer> taken = register.taken(input.series(), input.year(), input.first(), input.last());
        new Checks()
                .that(input.last() <= before + MOST, "first", "R22", "登记簿上最后一个号是" + before + "号，所填的号超过它" + MOST
                        + "以上，多半是填错了。请核对起号和止号。")
                .that(!skipped || input.last() <= before, "last", "R22", "只有已经跳过的缺号才能登记为空号，以后的号由系统按顺序给出。")
                .that(taken.isEmpty(), "first", "R22", taken.stream().limit(5).map(serial -> written(input.series(), input.year(), serial)).collect(Collectors.joining("、"))
                        + (taken.size() > 5 ? "等" : "") + "已经在登记簿上，不能重复登记，请核对。")
                .refuseIfAny();
        register.goOnBehind(input.series(), input.year(), input.last());
        register.enter(input.series(), input.year(), input.first(), input.last(), input.state(), input.reason().strip(), person, clock.instant());
    }

    /**
     * Takes entries of outside use back that were slips, as long as no number of ours was given behind them; the numbers are free again, or a
     * gap that is shown.
     */
    @Transactional
    public void takeBack(Slip slip, String person) {
        new Checks()
                .that(slip.series() != null && bureau.series(slip.series()).isPresent(), "series", "R22", "请选择文号系列。")
                .present("year", slip.year(), "年份")
                .that(slip.first() != null && slip.first() >= 1, "first", "R22", "请填写起号（从1起的整数）。")
                .that(slip.last() == null || slip.first() == null || slip.last() >= slip.first(), "last", "R22", "止号不能小于起号，请改正。")
                .text("reason", slip.reason(), 200, "撤回的理由")
                .refuseIfAny();
        register.lockLast(slip.series(), slip.year());
        int outside = register.outside(slip.series(), slip.year(), slip.first(), slip.last());
        Optional<Integer> behind = register.givenBehind(slip.series(), slip.year(), slip.first(), slip.last());
        new Checks()
                .that(outside == slip.last() - slip.first() + 1, "first", "R22", "只能撤回登记为外部占用的号，所填的号不都是，请核对。")
                .that(behind.isEmpty(), "first", "R22", behind.map(serial -> written(slip.series(), slip.year(), serial)).orElse("")
                        + "已经接在后面编出，前面的登记不能再撤回。请保留这条登记；中间的缺号登记为空号，写明原因。")
                .refuseIfAny();
        register.takeBack(slip.series(), slip.year(), slip.first(), slip.last(), slip.reason().strip(), person, clock.instant());
    }

    private String written(String series, int year, int serial) {
        return new DocumentNumber(bureau.series(series).orElseThrow().agencyCode(), year, serial).toString();
    }
}
