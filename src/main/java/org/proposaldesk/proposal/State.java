package org.proposaldesk.proposal;

/** Where an item stands (domain 2.10). There is no state "suspended" in this work. */
public enum State implements Labelled {
    AWAITING_RECEIPT("待签收"), RECEIVED("已签收"), REGISTERED("已登记"), AWAITING_DISTRIBUTION("待分办"),
    IN_RESEARCH("办理中"), MERGED("并案办理"), DRAFTING("拟稿"), SECTION_REVIEW("科室审核"), OFFICE_REVIEW("核稿"), DEPUTY_REVIEW("分管审"),
    PRE_REVIEW("督查预审"),
    AWAITING_SIGNATURE("待签发"), SIGNED("已签发"), NUMBERED("已编号"), SEALED("已用印"), REPLIED("已答复"),
    AWAITING_FEEDBACK("待反馈"), ESCALATED("待上级协调"), FOLLOWING_UP("跟踪中"), CLOSED("已办结"), RETURNED("已退回");

    private final String label;

    State(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** Whether the letter of the round is still to be signed. */
    public boolean beforeSignature() {
        return compareTo(SIGNED) < 0;
    }

    /** Whether the reply of the round is still to be delivered: its limit runs. */
    public boolean beforeReply() {
        return compareTo(REPLIED) < 0;
    }
}
