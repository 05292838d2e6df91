package org.proposaldesk.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.proposaldesk.bureau.Bureau;
import org.proposaldesk.database.DemoMode;
import org.proposaldesk.database.StartRefused;
import org.proposaldesk.dispatch.NumberRegister;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** What happens at every start before anybody is served: models, people and grants, lists, number registers, the demo's item. */
@Component
class StartUp implements SmartInitializingSingleton {

    private static final String SYSTEM = "system";
    private static final String DEMO_DATA = "proposaldesk.demo";

    private final ModelDeployment models;
    private final Access access;
    private final TaskFilters filters;
    private final NumberRegister register;
    private final Bureau bureau;
    private final DemoMode demo;
    private final DemoProposal demoProposal;
    private final IdentityService identity;
    private final ManagementService management;
    private final Clock clock;
    private final TimeTravel time;

    StartUp(ModelDeployment models, Access access, TaskFilters filters, NumberRegister register, Bureau bureau, DemoMode demo,
            DemoProposal demoProposal, IdentityService identity, ManagementService management, Clock clock,
            TimeTravel time) {
        this.models = models;
        this.access = access;
        this.filters = filters;
        this.register = register;
        this.bureau = bureau;
        this.demo = demo;
        this.demoProposal = demoProposal;
        this.identity = identity;
        this.management = management;
        this.clock = clock;
        this.time = time;
    }

    @Override
    public void afterSingletonsInstantiated() {
        identity.clearAuthentication();
        try {
            refuseDemoDataInEarnest();
            time.refresh();
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

    /** The accounts of a demo keep the password that everybody knows. */
    private void refuseDemoDataInEarnest() {
        if (demo.on()) {
            management.setProperty(DEMO_DATA, "true");
        } else if (management.getProperties().containsKey(DEMO_DATA)) {
            throw new StartRefused("这个数据库是演示用的，其中账号的密码人人皆知，正式使用时不能启动。",
                    "请为正式使用另备一个空的数据库或数据文件夹（PROPOSALDESK_DATA_DIR）；要继续演示，请把 PROPOSALDESK_DEMO 设为 true。");
        }
    }

    private void numbers() {
        int year = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai")).getYear();
        bureau.series().stream().filter(series -> series.outsideUntil() != null && !register.begun(series))
                .forEach(series -> register.takenOutside(series, year, series.outsideUntil(), SYSTEM, clock.instant()));
    }
}
