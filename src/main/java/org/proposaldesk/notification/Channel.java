package org.proposaldesk.notification;

/** A way to a person. */
public enum Channel {
    IN_APP("系统消息"), EMAIL("邮件"), WEBHOOK("政务通讯");

    private final String label;

    Channel(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
