/** How files come in over the web and go out. */
package org.proposaldesk.web.upload;
