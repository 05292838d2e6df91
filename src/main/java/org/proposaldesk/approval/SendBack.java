package org.proposaldesk.approval;

import java.util.List;

/**
 * A return of a letter to an earlier hand (R18).
 *
 * @param to      id of the step that it goes back to
 * @param resume  how it goes on from there
 * @param causes  at least one
 * @param remarks on parts of the letter; may be empty
 */
record SendBack(String to, Resume resume, List<ReturnCause> causes, String reason, List<Remark> remarks) {

    SendBack {
        causes = causes == null ? List.of() : causes.stream().distinct().toList();
        remarks = remarks == null ? List.of() : List.copyOf(remarks);
    }
}
