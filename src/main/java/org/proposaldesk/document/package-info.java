/** Files that come in from outside: what may come in, and the text in it. */
package org.proposaldesk.document;
