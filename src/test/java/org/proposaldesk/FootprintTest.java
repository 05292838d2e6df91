package org.proposaldesk;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

class FootprintTest {

    private final HotSpotDiagnosticMXBean machine = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);

    @Test
    void keepsLittleFreeAndLeavesAloneWhatSomebodySet() {
        new Footprint().shrink();
        assertThat(value(Footprint.LEAST_FREE)).isEqualTo("10");
        assertThat(value(Footprint.MOST_FREE)).isEqualTo("30");

        machine.setVMOption(Footprint.MOST_FREE, "45");
        new Footprint().shrink();
        assertThat(value(Footprint.MOST_FREE)).isEqualTo("45");
        machine.setVMOption(Footprint.MOST_FREE, "30");
    }

    private String value(String option) {
        return machine.getVMOption(option).getValue();
    }
}
