/**
 * What people are told: messages in the application, e-mails, and a web hook for the gateways of 政务微信 and 钉钉. A message is
 * written in the transaction of its cause; what leaves the house goes through an outbox. Nothing here knows the engine or the web.
 */
package org.proposaldesk.notification;
