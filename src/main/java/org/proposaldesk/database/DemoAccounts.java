package org.proposaldesk.database;

import java.util.List;

/** Tells which accounts the demo offers, in the order in which a visitor would try them. */
public interface DemoAccounts {

    /** The accounts; never null. */
    List<DemoAccount> list();
}
