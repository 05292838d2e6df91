package org.proposaldesk;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Gives memory back that only the start needed. On a large machine Java lets the heap grow far beyond what one bureau's desk uses; from
 * the end of the start on it keeps less of it free.
 */
@Component
class Footprint {

    private static final String MOST_FREE_PERCENT = "30";
    private static final String LEAST_FREE_PERCENT = "10";

    @EventListener(ApplicationReadyEvent.class)
    void shrink() {
        HotSpotDiagnosticMXBean machine = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
        // The least first: it may never lie above the most.
        machine.setVMOption("MinHeapFreeRatio", LEAST_FREE_PERCENT);
        machine.setVMOption("MaxHeapFreeRatio", MOST_FREE_PERCENT);
        System.gc();
    }
}
