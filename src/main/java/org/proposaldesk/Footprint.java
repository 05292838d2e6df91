package org.proposaldesk;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.VMOption;
import java.lang.management.ManagementFactory;
import java.util.stream.Stream;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Gives memory back that only the start needed. On a large machine Java lets the heap grow far beyond what one bureau's desk uses; from
 * the end of the start on it keeps less of it free. Whoever sets these options for Java keeps what was set.
 */
@Component
class Footprint {

    static final String LEAST_FREE = "MinHeapFreeRatio";
    static final String MOST_FREE = "MaxHeapFreeRatio";

    @EventListener(ApplicationReadyEvent.class)
    void shrink() {
        HotSpotDiagnosticMXBean machine = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
        // Another make of Java has no such bean.
        if (machine != null && Stream.of(LEAST_FREE, MOST_FREE).allMatch(option -> untouched(machine.getVMOption(option)))) {
            // The least first: it may never lie above the most.
            machine.setVMOption(LEAST_FREE, "10");
            machine.setVMOption(MOST_FREE, "30");
            System.gc();
        }
    }

    private static boolean untouched(VMOption option) {
        return option.getOrigin() == VMOption.Origin.DEFAULT;
    }
}
