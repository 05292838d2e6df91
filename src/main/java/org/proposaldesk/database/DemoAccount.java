package org.proposaldesk.database;

/**
 * An account that the demo offers to visitors.
 *
 * @param username name to log in with
 * @param name the person's name
 * @param duty what the person does, in Chinese
 */
public record DemoAccount(String username, String name, String duty) {
}
