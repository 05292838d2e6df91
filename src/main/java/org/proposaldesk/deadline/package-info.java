/**
 * The working calendar of China, time limits that explain themselves, due dates of steps, and reminders (催办).
 * Every date is a Beijing date; nothing here knows the process engine or the web.
 */
package org.proposaldesk.deadline;
