/**
 * Where the data live: an embedded PostgreSQL 17 with durable files when nothing is set, or the server that
 * {@code SPRING_DATASOURCE_URL} names; whether the demo is on; and the refusals to start on unsafe settings.
 */
package org.proposaldesk.database;
