package org.proposaldesk;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/**
 * A test on the whole application with a real database, without a web server; timers fire only when a test fires them. All
 * tests of this kind share one application, so each works with items of its own. The time begins anew in each test
 * ({@link DeskClock}).
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(properties = "camunda.bpm.job-execution.enabled=false")
@Import({Desk.class, Coverage.class, CountedStatements.class})
@ExtendWith(DeskClock.class)
public @interface DeskTest {
}
