package org.proposaldesk.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.proposaldesk.proposal.Refusal;

class BoundedWorkTest {

    @Test
    void givesTheResultAndTheRefusal() throws IOException {
        try (BoundedWork work = new BoundedWork("test", Duration.ofSeconds(10))) {
            assertThat(work.run(() -> 7)).isEqualTo(7);
            assertThatThrownBy(() -> work.run(() -> {
                throw new Refusal("upload", "不行。");
            })).isInstanceOf(Refusal.class).hasMessage("不行。");
            assertThatThrownBy(() -> work.run(() -> {
                throw new IOException("disk");
            })).isInstanceOf(IOException.class);
        }
    }

    @Test
    void stopsWorkThatTakesTooLong() throws InterruptedException {
        CountDownLatch interrupted = new CountDownLatch(1);
        try (BoundedWork work = new BoundedWork("test", Duration.ofMillis(50))) {
            assertThatThrownBy(() -> work.run(() -> {
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException stopped) {
                    interrupted.countDown();
                }
                return null;
            })).isInstanceOf(Refusal.class).hasMessageContaining("超时");
            assertThat(interrupted.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }
}
