package org.proposaldesk.document;

import org.proposaldesk.proposal.Refusal;

/** A file larger than its kind may be. */
public class UploadTooLarge extends Refusal {

    private static final long serialVersionUID = 1L;

    public UploadTooLarge(String message) {
        super("upload", message);
    }
}
