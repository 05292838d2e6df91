/**
 * Changes of the working calendar while work runs: a year is read from a notice, a file or typed days, its consequences are shown,
 * then it is put in force, and can be taken back. The open dates come through {@link org.proposaldesk.calendar.OpenDates}; no
 * engine and no web here.
 */
package org.proposaldesk.calendar;
