/**
 * The forecast (预测): how likely an item misses its reply date if it goes on as usual, from what the steps of earlier items have
 * taken. Durations are counted in working days. The steps come through {@link org.proposaldesk.forecast.StepTimes}; no engine here.
 */
package org.proposaldesk.forecast;
