package org.proposaldesk.bureau;

import java.util.ArrayList;
import java.util.List;

/**
 * One of the bureau's people, as {@code bureau.yml} lists them.
 *
 * @param id      login name
 * @param name    name as printed on letters
 * @param title   office held, in Chinese
 * @param section id of the section (科室) the person works in, or null
 * @param head    heads that section (科室负责人)
 * @param roles   duties beyond the section, such as {@code office}
 * @param email   address for messages, or null
 * @param leads   ids of the sections that the person is the leader in charge of; from the list of sections
 */
public record Person(String id, String name, String title, String section, boolean head, List<String> roles, String email, List<String> leads) {

    public Person {
        roles = roles == null ? List.of() : List.copyOf(roles);
        leads = leads == null ? List.of() : List.copyOf(leads);
    }

    Person leading(List<String> sections) {
        return new Person(id, name, title, section, head, roles, email, sections);
    }

    /** The groups the person belongs to: one per duty, {@code section-x}, {@code section-x-head} and {@code section-x-leader}, and {@code staff} unless only an administrator. */
    public List<String> groups() {
        List<String> groups = new ArrayList<>();
        roles.stream().filter(role -> !role.equals(Role.ADMIN)).forEach(groups::add);
        leads.stream().map(Role::sectionLeader).forEach(groups::add);
        if (section != null) {
            groups.add(Role.section(section));
            if (head) {
                groups.add(Role.sectionHead(section));
            }
        }
        if (!groups.isEmpty()) {
            groups.add(Role.STAFF);
        }
        return groups;
    }

    /** Whether the person administers accounts and settings; that gives no business right (domain 8.1). */
    public boolean administrator() {
        return roles.contains(Role.ADMIN);
    }
}
