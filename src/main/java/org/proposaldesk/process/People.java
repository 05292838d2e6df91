package org.proposaldesk.process;

import java.util.List;
import java.util.stream.Collectors;
import org.proposaldesk.bureau.Bureau;
import org.proposaldesk.bureau.Person;
import org.proposaldesk.bureau.Role;
import org.proposaldesk.database.DemoAccount;
import org.proposaldesk.database.DemoAccounts;
import org.springframework.stereotype.Component;

/** The people of {@code bureau.yml} as the start-up lists them in the demo. */
@Component
class People implements DemoAccounts {

    private final Bureau bureau;

    People(Bureau bureau) {
        this.bureau = bureau;
    }

    @Override
    public List<DemoAccount> list() {
        return bureau.people().stream().map(person -> new DemoAccount(person.id(), person.name(), duty(person))).toList();
    }

    private String duty(Person person) {
        if (person.section() != null) {
            return bureau.sectionName(person.section()) + person.title();
        }
        return person.roles().stream().map(role -> Role.NAMES.get(role)).collect(Collectors.joining("、"));
    }
}
