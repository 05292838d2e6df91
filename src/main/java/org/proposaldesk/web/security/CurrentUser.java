package org.proposaldesk.web.security;

import java.util.List;

/**
 * The person who makes a request. Controllers under {@code /bureau/api} take it as a parameter.
 *
 * @param id     user id
 * @param groups ids of the groups the person belongs to now
 */
public record CurrentUser(String id, List<String> groups) {

    /** Group of the people who run the installation. */
    public static final String ADMINISTRATORS = "camunda-admin";

    public CurrentUser {
        groups = List.copyOf(groups);
    }

    /** Whether the person belongs to the group. */
    public boolean isMemberOf(String group) {
        return groups.contains(group);
    }
}
