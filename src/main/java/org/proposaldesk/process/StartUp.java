package org.proposaldesk.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.camunda.bpm.engine.IdentityService;
import org.proposaldesk.bureau.Bureau;
import org.proposaldesk.database.DemoMode;
import org.proposaldesk.dispatch.NumberRegister;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** What happens at every start before anybody is served: models, people and grants, lists, number registers, the demo's item. */
@Component
class StartUp implements SmartInitializingSingleton {

    private static final String SYSTEM = "system";

    private final ModelDeployment models;
    private final Access access;
    private final TaskFilters filters;
    private final NumberRegister register;
    private final Bureau bureau;
    private final DemoMode demo;
    private final DemoProposal demoProposal;
    private final IdentityService identity;
    private final Clock clock;

    StartUp(ModelDeployment models, Access access, TaskFilters filters, NumberRegister register, Bureau bureau, DemoMode demo,
            DemoProposal demoProposal, IdentityService identity, Clock clock) {
        this.models = models;
        this.access = access;
        this.filters = filters;
        this.register = register;
        this.bureau = bureau;
        this.demo = demo;
        this.demoProposal = demoProposal;
        this.identity = identity;
        this.clock = clock;
    }

    @Override
    public void afterSingletonsInstantiated() {
        identity.clearAuthentication();
        try {
            models.deploy();
            access.grant();
            filters.create();
            numbers();
            if (demo.on()) {
                demoProposal.receiveOnce();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void numbers() {
        int year = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai")).getYear();
        bureau.series().stream().filter(series -> series.outsideUntil() != null && !register.begun(series))
                .forEach(series -> register.takenOutside(series, year, series.outsideUntil(), SYSTEM, clock.instant()));
    }
}
