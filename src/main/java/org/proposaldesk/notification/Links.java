package org.proposaldesk.notification;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Addresses in the messages that leave the house. */
@Component
class Links {

    private final String address;

    Links(@Value("${proposaldesk.address:}") String address, @Value("${server.port:8080}") int port) {
        this.address = address.isBlank() ? "http://localhost:" + port : address.strip().replaceAll("/+$", "");
    }

    /** The task in the task list; the task list itself for null. */
    String toTask(String taskId) {
        String list = address + "/camunda/app/tasklist/default/";
        return taskId == null ? list : list + "#/?task=" + URLEncoder.encode(taskId, StandardCharsets.UTF_8);
    }
}
