package org.proposaldesk.survey;

import org.proposaldesk.proposal.Checks;

/** What holds for an answer however it comes: on paper or by the link. */
final class SurveyRules {

    private SurveyRules() {
    }

    static void checkRatings(Checks checks, Rating attitude, Rating result, String comment) {
        boolean dissatisfied = attitude == Rating.DISSATISFIED || result == Rating.DISSATISFIED;
        checks.present("attitude", attitude, "对办理态度的评价")
                .present("result", result, "对办理结果的评价")
                .that(!dissatisfied || comment != null && !comment.isBlank(), "comment", "R43", "评价为“不满意”的，请写明理由，以便重新办理。")
                .limit("comment", comment, 2_000, "意见或建议");
    }
}
