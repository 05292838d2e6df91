package org.proposaldesk.approval;

import java.util.UUID;

/**
 * That somebody is to look at a letter besides the hands of the table: a countersigner whom the office chose (会签), or a colleague
 * whom a reviewer asks (加签).
 *
 * @param step     the hand that asked
 * @param before   the letter comes back to that hand afterwards; otherwise it goes on
 * @param position those with the same position are asked at once
 * @param party    a group, such as the heads of a section, or the login name of a person
 * @param question what the one who asks wants to know, or empty
 */
public record CountersignRequest(UUID id, String step, boolean before, int position, String party, String question, String askedBy) {
}
