package org.proposaldesk.dispatch;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The bureau's own page of published replies: whether it is on, and its addresses. */
@Component
public class RepliesPage {

    /** Path of the page. */
    public static final String PATH = "/replies";

    private final boolean on;
    private final String server;

    RepliesPage(@Value("${proposaldesk.replies:true}") boolean on, @Value("${proposaldesk.address:}") String server) {
        this.on = on;
        this.server = server.strip().replaceAll("/+$", "");
    }

    public boolean on() {
        return on;
    }

    /** Address of a reply; without the server where none is configured. */
    String address(long id) {
        return server + PATH + "/" + id;
    }
}
