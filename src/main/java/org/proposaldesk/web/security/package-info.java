/**
 * Who may call, and what may reach the engine: login, cross-site protection, the closed vulnerabilities of Camunda 7.24.0,
 * security headers and errors in Chinese. {@link org.proposaldesk.web.security.SecurityConfiguration} shows the order.
 */
package org.proposaldesk.web.security;
