package org.proposaldesk.proposal;

/** A value with a Chinese name for the screens. */
public interface Labelled {

    String name();

    String label();
}
