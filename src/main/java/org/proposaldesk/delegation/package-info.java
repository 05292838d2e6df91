/**
 * Who acts for whom: delegation (委托), absence with a substitute (离岗替岗), and the hand-over of everything when somebody leaves
 * (工作交接). Tasks come through {@link org.proposaldesk.delegation.TasksInHand}; no engine and no web here.
 */
package org.proposaldesk.delegation;
