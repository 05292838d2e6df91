/** The file of a case as it leaves the house (案卷): the approval sheet that an auditor reads, and everything there is with its hashes. */
package org.proposaldesk.casefile;
