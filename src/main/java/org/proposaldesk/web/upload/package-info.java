/** What may come in as a file, and how files go out. */
package org.proposaldesk.web.upload;
