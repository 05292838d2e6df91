package org.proposaldesk.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.proposaldesk.Desk;
import org.proposaldesk.DeskTest;
import org.proposaldesk.Item;
import org.proposaldesk.bureau.Bureau;
import org.proposaldesk.letter.DocumentNumber;
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
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    private DocumentNumber next(Bureau.Series series, Item item, int round) {
        return register.next(series, YEAR, item.id(), round, "答复", 5, "office", Instant.EPOCH);
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
}
