/**
 * What supervisors (督办) and everybody who took part see of the items: lists, numbers, the story of the handling.
 * Reads only. The open tasks come through {@link org.proposaldesk.supervision.OpenWork}; no engine and no web here.
 */
package org.proposaldesk.supervision;
