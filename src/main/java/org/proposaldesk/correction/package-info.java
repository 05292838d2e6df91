/** What was wrong in the registration or the distribution of an item is put right (更正、调整要点、改派). */
package org.proposaldesk.correction;
