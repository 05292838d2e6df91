package org.proposaldesk.database;

/**
 * Whether the demo is on: sample people whose password everybody knows, and the first proposal waiting.
 *
 * <p>On when the embedded database is empty at its first start, and at every later start on the data that began so;
 * {@code PROPOSALDESK_DEMO=true} or {@code false} overrules. The demo listens on 127.0.0.1 unless {@code SERVER_ADDRESS} is set.
 *
 * @param on whether it is on
 */
public record DemoMode(boolean on) {

    /** Password of every demo account. */
    public static final String PASSWORD = "demo";

    static final String PROPERTY = "proposaldesk.demo";
}
