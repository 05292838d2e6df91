package org.proposaldesk.proposal;

/**
 * What a second person says of what another has recorded: it is so, or it is not, with the reason (R18).
 */
public record Confirmation(Boolean confirmed, String reason) {

    /** What the form begins with. */
    public static Confirmation open() {
        return new Confirmation(null, "");
    }

    /**
     * @param name         what is confirmed, for the sentence that asks for it
     * @param reasonWanted the sentence that asks for a reason when it is not confirmed
     * @throws Refusal when there is no decision, or a refusal without its reason
     */
    public void check(String name, String reasonWanted) {
        new Checks()
                .present("confirmed", confirmed, name)
                .that(!Boolean.FALSE.equals(confirmed) || reason != null && !reason.isBlank(), "reason", "R18", reasonWanted)
                .limit("reason", reason, 1_000, "理由")
                .refuseIfAny();
    }
}
