package org.proposaldesk.proposal;

import org.springframework.jdbc.core.namedparam.SimplePropertySqlParameterSource;

/** The fields of an item as SQL parameters; enumerations go in by their names. */
class ProposalParameters extends SimplePropertySqlParameterSource {

    ProposalParameters(Proposal proposal) {
        super(proposal);
    }

    @Override
    public Object getValue(String name) {
        Object value = super.getValue(name);
        return value instanceof Enum<?> constant ? constant.name() : value;
    }
}
