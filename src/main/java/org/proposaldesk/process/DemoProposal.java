package org.proposaldesk.process;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.proposaldesk.proposal.ProposalRepository;
import org.proposaldesk.receipt.Intake;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The proposal that waits in the demo when it is started for the first time; assigned the day before. */
@Component
class DemoProposal {

    private final Lifecycle lifecycle;
    private final ProposalRepository proposals;
    private final Clock clock;

    DemoProposal(Lifecycle lifecycle, ProposalRepository proposals, Clock clock) {
        this.lifecycle = lifecycle;
        this.proposals = proposals;
        this.clock = clock;
    }

    void receiveOnce() throws IOException {
        if (!proposals.any()) {
            lifecycle.begin(read());
        }
    }

    private Intake.Input read() throws IOException {
        YAMLMapper yaml = YAMLMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE).build();
        try (InputStream file = new ClassPathResource("demo/proposal-2104106.yml").getInputStream()) {
            Intake.Input item = yaml.readValue(file, Intake.Input.class);
            LocalDate yesterday = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai")).minusDays(1);
            return new Intake.Input(item.kind(), item.number(), item.term(), item.session(), item.subject(), item.text(), item.proposerName(),
                    yesterday, item.assignmentPaper(), null, item.mode());
        }
    }
}
