package org.proposaldesk.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;

/** A test in a real browser of the whole application with its demo: people, password and the first proposal. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "proposaldesk.demo=true")
@Import(Colleagues.class)
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@interface BrowserTest {
}
