package org.proposaldesk;

import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Entry point of Proposal Desk (提案办理). */
@SpringBootApplication
public class ProposalDesk {

    public static void main(String[] arguments) {
        // Every date of this work is a Beijing date (R58), whatever zone the server was installed with.
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
        SpringApplication.run(ProposalDesk.class, arguments);
    }
}
