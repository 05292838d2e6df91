package org.proposaldesk.dispatch;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.proposaldesk.bureau.Bureau;
import org.proposaldesk.deadline.Deadlines;
import org.proposaldesk.letter.DocumentNumber;
import org.proposaldesk.proposal.Checks;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The office enters numbers that papers outside this system have (外部占用), and explains those that were skipped (空号) (R22). */
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

    /** More numbers at once are a slip of the keyboard. */
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
                .that(!skipped || input.last() <= before, "last", "R22", "只有已经跳过的缺号才能登记为空号，以后的号由系统按顺序给出。")
                .that(taken.isEmpty(), "first", "R22", taken.stream().limit(5).map(serial -> written(input, serial)).collect(Collectors.joining("、"))
                        + (taken.size() > 5 ? "等" : "") + "已经在登记簿上，不能重复登记，请核对。")
                .refuseIfAny();
        register.goOnBehind(input.series(), input.year(), input.last());
        register.enter(input.series(), input.year(), input.first(), input.last(), input.state(), input.reason().strip(), person, clock.instant());
    }

    private String written(Input input, int serial) {
        return new DocumentNumber(bureau.series(input.series()).orElseThrow().agencyCode(), input.year(), serial).toString();
    }
}
