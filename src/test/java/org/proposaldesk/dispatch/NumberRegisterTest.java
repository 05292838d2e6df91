package org.proposaldesk.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.proposaldesk.Desk;
import org.proposaldesk.DeskClock;
import org.proposaldesk.DeskTest;
import org.proposaldesk.Item;
import org.proposaldesk.Refused;
import org.proposaldesk.bureau.Bureau;
import org.proposaldesk.drafting.Drafts;
import org.proposaldesk.letter.DocumentNumber;
import org.proposaldesk.proposal.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** R21 to R24: numbers are continuous and unique, whoever asks at the same time. */
@DeskTest
class NumberRegisterTest {

    @Autowired
    private Desk desk;

    private static final int YEAR = 2031;

    @Autowired
    private NumberRegister register;

    @Autowired
    private NumberEntry entry;

    @Autowired
    private NumberBook book;

    @Autowired
    private Bureau bureau;

    @Autowired
    private IssuedLetters letters;

    @Autowired
    private Drafts drafts;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    private static NumberRegister.Letter letter(Item item, int round) {
        return new NumberRegister.Letter(item.id(), round, "答复", 5, "zhang.jun", null, LocalDate.of(2025, 3, 10));
    }

    private DocumentNumber next(Bureau.Series series, Item item, int round) {
        return register.next(series, YEAR, letter(item, round), "office", Instant.EPOCH);
    }

    @Test
    void r21FiftyWhoAskAtOnceReceiveFiftyConsecutiveNumbersAndARollbackLeavesNoGap() throws Exception {
        Bureau.Series series = new Bureau.Series("contended", "株科办", null);
        Item item = desk.takesIn(Desk.proposal());
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(50);
        List<Integer> serials = new ArrayList<>();
        try {
            List<Future<DocumentNumber>> asked = IntStream.rangeClosed(1, 60).mapToObj(round -> threads.submit(() -> {
                start.await();
                return transaction.execute(status -> {
                    DocumentNumber number = next(series, item, round);
                    if (round % 6 == 0) {
                        status.setRollbackOnly();
                        return null;
                    }
                    return number;
                });
            })).toList();
            start.countDown();
            for (Future<DocumentNumber> one : asked) {
                DocumentNumber number = one.get(60, TimeUnit.SECONDS);
                if (number != null) {
                    serials.add(number.serial());
                }
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(serials).containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 50).boxed().toList());
        assertThat(jdbc.sql("select serial from proposal_desk.document_number where series = 'contended' order by serial").query(Integer.class).list())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 50).boxed().toList());
    }

    /** Fifty signed letters are registered at the same time, at their tasks: 50 consecutive numbers, whichever way each is handed in. */
    @Test
    void r21FiftySignedLettersThatAreRegisteredAtOnceReceiveFiftyConsecutiveNumbers() throws Exception {
        List<Item> signed = signedTogether(50);
        int before = book.standing(bureau.series("main").orElseThrow(), 2025).last();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<?>> registered = new ArrayList<>();
            CyclicBarrier together = new CyclicBarrier(8);
            for (int at = 0; at < signed.size(); at++) {
                Item item = signed.get(at);
                Desk.Way way = Desk.Way.values()[at % 2];
                boolean first = at < 8;
                registered.add(threads.submit(() -> {
                    if (first) {
                        together.await(20, TimeUnit.SECONDS);
                    }
                    return item.as("office", way).completes("assign-number");
                }));
            }
            for (Future<?> one : registered) {
                one.get(60, TimeUnit.SECONDS);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(signed.stream().map(item -> register.of(item.id(), 1).orElseThrow().serial()))
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(before + 1, before + 50).boxed().toList());
        assertThat(signed).allMatch(item -> item.waitsAt("seal-letter"));
        assertThat(book.standing(bureau.series("main").orElseThrow(), 2025).last()).isEqualTo(before + 50);
    }

    /** Items of one matter are signed at once (并案, R13) and wait for their numbers, each by itself. */
    private List<Item> signedTogether(int count) {
        Item lead = desk.proposalAt("sign-reply");
        List<Item> items = new ArrayList<>(List.of(lead));
        while (items.size() < count) {
            items.add(desk.proposalAt("plan-distribution").mergedInto(lead));
        }
        lead.usually("sign-reply");
        return items;
    }

    @Test
    void r21AReplyHasOneNumber() {
        Bureau.Series series = new Bureau.Series("single", "株科办", null);
        Item item = desk.takesIn(Desk.proposal());
        next(series, item, 1);
        assertThatThrownBy(() -> transaction.execute(status -> next(series, item, 1))).isInstanceOf(DataAccessException.class);
        assertThat(next(series, item, 2).serial()).as("the failed attempt took no number").isEqualTo(2);
    }

    @Test
    void r22NumbersTakenOutsideAreSkippedAndStayInTheRegister() {
        Bureau.Series series = new Bureau.Series("shared", "株科办", 38);
        register.takenOutside(series, YEAR, 38, "system", Instant.EPOCH);
        register.takenOutside(series, YEAR, 99, "system", Instant.EPOCH);
        assertThat(next(series, desk.takesIn(Desk.proposal()), 1)).hasToString("株科办〔2031〕39号");
        assertThat(jdbc.sql("select count(*) from proposal_desk.document_number where series = 'shared' and state = 'EXTERNAL'")
                .query(Integer.class).single()).isEqualTo(38);
    }

    @ParameterizedTest
    @EnumSource
    void r22TheNumberOfALetterComesBehindThoseOfPapersOutside(Desk.Way way) {
        int year = 2047 + way.ordinal();
        DeskClock.morningOf(LocalDate.of(year, 3, 1));
        Item item = desk.proposalAt("assign-number");
        entry.enter(outside(year, 38, null), "office");
        item.as("office", way).completes("assign-number");
        assertThat(register.of(item.id(), 1)).hasToString("Optional[株科办〔" + year + "〕39号]");
        assertThat(book.standing(bureau.series("main").orElseThrow(), year).gaps()).extracting(NumberBook.Gap::toString).containsExactly("1–37");
    }

    private static NumberEntry.Input outside(int year, int first, Integer last) {
        return new NumberEntry.Input("main", year, first, last, NumberRegister.State.EXTERNAL, "关于印发科技计划的通知");
    }

    @Test
    void r21TheNextNumberIsReadWithoutTakingIt() {
        DeskClock.morningOf(LocalDate.of(2039, 3, 1));
        Bureau.Series series = bureau.series("main").orElseThrow();
        assertThat(register.upcoming(2039)).containsEntry("main", new DocumentNumber("株科办", 2039, 1));
        entry.enter(outside(2039, 1, 7), "office");
        assertThat(register.upcoming(2039)).isEqualTo(register.upcoming(2039)).containsEntry("main", new DocumentNumber("株科办", 2039, 8));
        assertThat(register.next(series, 2039, letter(desk.takesIn(Desk.proposal()), 1), "office", Instant.EPOCH)).hasToString("株科办〔2039〕8号");
        assertThat(register.upcoming(2039)).containsEntry("main", new DocumentNumber("株科办", 2039, 9));
    }

    @Test
    void r22OutsideUseIsEnteredAndGapsAreShownUntilTheyAreExplained() {
        DeskClock.morningOf(LocalDate.of(2041, 3, 1));
        Bureau.Series series = bureau.series("main").orElseThrow();
        entry.enter(outside(2041, 35, null), "office");
        entry.enter(outside(2041, 37, 38), "office");
        assertThat(book.standing(series, 2041).next()).hasToString("株科办〔2041〕39号");
        assertThat(book.standing(series, 2041).gaps()).extracting(NumberBook.Gap::toString).containsExactly("1–34", "36");
        assertThat(register.next(series, 2041, letter(desk.takesIn(Desk.proposal()), 1), "office", Instant.EPOCH).serial()).isEqualTo(39);

        entry.enter(new NumberEntry.Input("main", 2041, 36, null, NumberRegister.State.SKIPPED, "登记时跳号"), "office");
        entry.enter(outside(2041, 1, 34), "office");
        assertThat(book.standing(series, 2041).gaps()).isEmpty();
        assertThat(book.standing(series, 2041).next().serial()).isEqualTo(40);
        assertThat(book.rows(new NumberBook.Query("main", 2041, NumberRegister.State.SKIPPED, ""), 10, 0)).singleElement()
                .satisfies(row -> assertThat(row.reason()).isEqualTo("登记时跳号"));
    }

    @Test
    void r22ANumberIsEnteredOnceAndOnlyWhatWasPassedOverIsSkipped() {
        DeskClock.morningOf(LocalDate.of(2042, 3, 1));
        entry.enter(outside(2042, 2, 4), "office");
        assertThat(Refused.by(() -> entry.enter(outside(2042, 4, 6), "office")).getMessage()).contains("株科办〔2042〕4号", "不能重复");
        NumberEntry.Input ahead = new NumberEntry.Input("main", 2042, 5, null, NumberRegister.State.SKIPPED, "不用");
        assertThat(Refused.fields(Refused.by(() -> entry.enter(ahead, "office")))).containsExactly("last");
        assertThat(Refused.fields(Refused.by(() -> entry.enter(outside(2040, 0, 900), "office")))).containsExactly("year", "first", "last");
        NumberEntry.Input empty = new NumberEntry.Input(null, null, null, null, NumberRegister.State.USED, " ");
        assertThat(Refused.fields(Refused.by(() -> entry.enter(empty, "office")))).containsExactly("series", "year", "first", "state", "reason");
        assertThat(book.standing(bureau.series("main").orElseThrow(), 2042).next().serial()).as("what was refused moved nothing").isEqualTo(5);
    }

    /** A telephone number as 起号 would end the numbers of the year. */
    @Test
    void r22ANumberFarBehindTheLastIsASlipOfTheKeyboard() {
        DeskClock.morningOf(LocalDate.of(2045, 3, 1));
        entry.enter(outside(2045, 1, 10), "office");
        for (int slip : new int[] {511, 28_685_500, Integer.MAX_VALUE}) {
            Refusal refusal = Refused.by(() -> entry.enter(outside(2045, slip, null), "office"));
            assertThat(Refused.fields(refusal)).containsExactly("first");
            assertThat(refusal.getMessage()).contains("最后一个号是10号", "500");
        }
        assertThat(book.standing(bureau.series("main").orElseThrow(), 2045).next().serial()).isEqualTo(11);
        entry.enter(outside(2045, 510, null), "office");
        assertThat(book.standing(bureau.series("main").orElseThrow(), 2045).next().serial()).isEqualTo(511);
    }

    @Test
    void r22AMistypedNumberOfAPaperOutsideIsTakenBackUntilOneOfOursFollowsIt() {
        Bureau.Series series = bureau.series("main").orElseThrow();
        DeskClock.morningOf(LocalDate.of(2046, 3, 1));
        entry.enter(outside(2046, 1, 10), "office");
        entry.enter(outside(2046, 100, 101), "office");
        assertThat(Refused.fields(Refused.by(() -> entry.takeBack(slip(100, 102, " "), "office")))).containsExactly("reason");
        assertThat(Refused.by(() -> entry.takeBack(slip(100, 102, "看错"), "office")).getMessage()).contains("只能撤回登记为外部占用的号");
        entry.takeBack(slip(100, 101, "应为11号"), "reviewer");
        assertThat(book.standing(series, 2046).next().serial()).isEqualTo(11);
        assertThat(book.standing(series, 2046).gaps()).isEmpty();
        assertThat(book.takenBack(series, 2046)).hasSize(2).first().returns("株科办〔2046〕100号", NumberBook.TakenBack::number)
                .returns("关于印发科技计划的通知", NumberBook.TakenBack::entry).returns("办公室专干", NumberBook.TakenBack::enteredBy)
                .returns("应为11号", NumberBook.TakenBack::reason).returns("办公室核稿", NumberBook.TakenBack::takenBackBy);

        entry.enter(outside(2046, 30, null), "office");
        DeskClock.morningOf(LocalDate.of(2046, 3, 2));
        assertThat(register.next(series, 2046, letter(desk.takesIn(Desk.proposal()), 1), "office", Instant.parse("2046-03-02T01:00:00Z")).serial())
                .isEqualTo(31);
        assertThat(Refused.by(() -> entry.takeBack(slip(30, null, "看错"), "office")).getMessage()).contains("株科办〔2046〕31号已经接在后面编出");
        assertThat(Refused.fields(Refused.by(() -> entry.takeBack(slip(31, null, "看错"), "office")))).containsExactly("first");
        DeskClock.morningOf(LocalDate.of(2046, 3, 3));
        for (int time = 1; time <= 2; time++) {
            entry.enter(outside(2046, 20, null), "office");
            assertThat(book.standing(series, 2046).gaps()).extracting(NumberBook.Gap::toString).containsExactly("11–19", "21–29");
            entry.takeBack(slip(20, null, "没有这份公文"), "office");
        }
        assertThat(book.standing(series, 2046).gaps()).as("the gap is shown again").extracting(NumberBook.Gap::toString).containsExactly("11–29");
        assertThat(book.standing(series, 2046).next().serial()).isEqualTo(32);
        assertThatThrownBy(() -> jdbc.sql("update proposal_desk.number_entry_taken_back set reason = ''").update()).hasMessageContaining("append-only");
    }

    private static NumberEntry.Slip slip(int first, Integer last, String reason) {
        return new NumberEntry.Slip("main", 2046, first, last, reason);
    }

    @Test
    void theYearTurnsByTheDateOfRegistrationAndTheDateOfTheLetterStays() {
        DeskClock.morningOf(LocalDate.of(2043, 12, 30));
        Item item = desk.proposalAt("assign-number");
        DeskClock.morningOf(LocalDate.of(2044, 1, 2));
        item.usually("assign-number");
        assertThat(register.of(item.id(), 1)).hasToString("Optional[株科办〔2044〕1号]");
        assertThat(letters.of(item.proposal(), drafts.latest(item.id(), 1).orElseThrow()).lead().date()).isEqualTo("2043-12-30");
    }

    @Test
    void nothingIsRemovedFromTheRegister() {
        register.takenOutside(new Bureau.Series("kept", "株科办", 1), YEAR, 1, "system", Instant.EPOCH);
        for (String statement : List.of("delete from proposal_desk.document_number where series = 'kept'", "truncate proposal_desk.document_number cascade")) {
            assertThatThrownBy(() -> jdbc.sql(statement).update()).hasMessageContaining("nothing is removed");
        }
    }
}
