package org.proposaldesk.bench;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/**
 * Pins how many SQL statements each step takes from finding its task to handing the form in. Whoever needs one more raises the number
 * here knowingly.
 */
@SpringBootTest
@ContextConfiguration(initializers = StatementsPerStepTest.WithMeter.class)
class StatementsPerStepTest {

    /** For a step that comes several times: the greatest number. */
    private static final Map<String, Integer> STATEMENTS = Map.ofEntries(entry("begin", 42), entry("sign-for", 69), entry("register", 105),
            entry("plan-distribution", 80), entry("approve-distribution", 192), entry("research-point", 88), entry("contact-proposer", 109),
            entry("draft-reply", 105), entry("review-by-section", 76), entry("review-by-office", 93), entry("review-by-deputy", 76),
            entry("sign-reply", 112), entry("assign-number", 74), entry("seal-letter", 76), entry("deliver-reply", 76),
            entry("send-copies", 139), entry("review-publication", 80), entry("publish-reply", 78), entry("record-survey", 80),
            entry("confirm-survey", 138), entry("follow-commitment", 72), entry("confirm-commitment", 125));

    @Autowired
    private ApplicationContext application;

    @Test
    void takesNoMoreStatementsThanBefore() {
        Carrier carrier = new ProductCarrier(application);
        // The first item fills caches: definitions, instructions, time limits.
        carrier.carry(1, (step, work) -> work.run());
        Map<String, Integer> counted = new TreeMap<>();
        carrier.carry(2, (step, work) -> counted.merge(step, Meter.watch(work).statements().size(), Math::max));
        assertThat(counted).containsExactlyInAnyOrderEntriesOf(STATEMENTS);
    }

    static final class WithMeter implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            Meter.install(context);
        }
    }
}
