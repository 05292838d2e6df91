package org.proposaldesk.letter;

/** What confirms the signature (GB/T 9704-2012 clause 7.3.5); decides where signature and date stand. */
public enum Sealing {
    /** 加盖印章: room for the bureau's seal over signature and date (7.3.5.1). */
    SEAL,
    /** 不加盖印章: signature and date alone (7.3.5.2). */
    NONE
}
