package org.proposaldesk.deadline;

/**
 * The time that a step of the process may take.
 *
 * @param limit   runs from the day the step starts; null when only the reply date bounds the step
 * @param reserve how long before the reply date the step has to be finished, because later steps need that time;
 *                null for a step that comes after dispatch and has nothing to do with the reply date
 */
public record StepLimit(Limit limit, Limit reserve) {

    /** @throws IllegalArgumentException when nothing at all bounds the step */
    public StepLimit {
        if (limit == null && reserve == null) {
            throw new IllegalArgumentException("环节时限表有误：办理时限与预留时间至少填写一项。");
        }
    }
}
