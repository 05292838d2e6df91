package org.proposaldesk.research;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import org.proposaldesk.database.RecordMapper;
import org.proposaldesk.proposal.HandlingMode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * How many items had their proposers met (见面率) and spoken with at all (沟通率); telephone counts for the second only (R9). Counted are
 * the items that this bureau replies to and has distributed.
 */
@Service
public class ContactRates {

    /** @param items the denominator; rates are in per cent with one decimal, null when there are no items (R48) */
    public record Rates(int items, int met, int contacted) {

        @JsonProperty
        public BigDecimal meetingRate() {
            return percent(met);
        }

        @JsonProperty
        public BigDecimal contactRate() {
            return percent(contacted);
        }

        private BigDecimal percent(int part) {
            return items == 0 ? null : BigDecimal.valueOf(100L * part).divide(BigDecimal.valueOf(items), 1, RoundingMode.HALF_UP);
        }
    }

    private final JdbcClient jdbc;

    public ContactRates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of the items assigned in one year. */
    public Rates of(int year) {
        return jdbc.sql("""
                select count(*) as items,
                    count(*) filter (where exists (select 1 from proposal_desk.contact c where c.proposal_id = p.id
                        and c.form = any(:faceToFace))) as met,
                    count(*) filter (where exists (select 1 from proposal_desk.contact c where c.proposal_id = p.id)) as contacted
                from proposal_desk.proposal p where p.year = :year and p.mode = any(:replying) and p.lead_section is not null and p.state <> 'RETURNED'""")
                .param("year", year)
                .param("replying", Arrays.stream(HandlingMode.values()).filter(HandlingMode::replies).map(Enum::name).toArray(String[]::new))
                .param("faceToFace", Arrays.stream(Contacts.Form.values()).filter(Contacts.Form::faceToFace).map(Enum::name)
                        .toArray(String[]::new))
                .query(RecordMapper.of(Rates.class)).single();
    }
}
