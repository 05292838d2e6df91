package org.proposaldesk.proposal;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.namedparam.SimplePropertySqlParameterSource;

/** The fields of an item as SQL parameters; enumerations go in by their names. */
class ProposalParameters extends SimplePropertySqlParameterSource {

    private static final String CREATED_AT = "createdAt";

    private final Instant createdAt;

    /** @param createdAt value of the parameter of that name, or null where no statement asks for it */
    ProposalParameters(Proposal proposal, Instant createdAt) {
        super(proposal);
        this.createdAt = createdAt;
    }

    @Override
    public boolean hasValue(String name) {
        return name.equals(CREATED_AT) || super.hasValue(name);
    }

    @Override
    public Object getValue(String name) {
        if (name.equals(CREATED_AT)) {
            return createdAt.atOffset(ZoneOffset.UTC);
        }
        Object value = super.getValue(name);
        return value instanceof Enum<?> constant ? constant.name() : value;
    }
}
