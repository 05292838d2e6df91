package org.proposaldesk.process;

import java.util.List;
import java.util.UUID;
import org.proposaldesk.approval.Circulation;
import org.proposaldesk.approval.CountersignRequests;
import org.proposaldesk.bureau.Bureau;
import org.proposaldesk.bureau.Person;
import org.proposaldesk.bureau.Role;
import org.springframework.stereotype.Component;

/** What the model of approval asks about countersigning: who is asked now. */
@Component("countersigners")
public class Countersigners {

    private final Circulation circulation;
    private final CountersignRequests requests;
    private final Bureau bureau;

    Countersigners(Circulation circulation, CountersignRequests requests, Bureau bureau) {
        this.circulation = circulation;
        this.requests = requests;
        this.bureau = bureau;
    }

    /** Ids of the requests that are put now. */
    public List<String> asked(String proposalId, Integer round) {
        return circulation.asked(UUID.fromString(proposalId), round).stream().map(UUID::toString).toList();
    }

    /** The one who is asked by name, or null when any member of the group may answer. */
    public String personOf(String countersignId) {
        return bureau.person(party(countersignId)).map(Person::id).orElse(null);
    }

    /**
     * The group that is asked. Who is asked by name is asked alone: his section does not come to see the letter by it. When he is no longer
     * listed, the office has it, and asks somebody else or nobody.
     */
    public String groupOf(String countersignId) {
        String party = party(countersignId);
        return bureau.person(party).map(person -> Role.person(person.id()))
                .orElseGet(() -> bureau.groupNames().containsKey(party) ? party : Role.OFFICE);
    }

    private String party(String countersignId) {
        return requests.find(UUID.fromString(countersignId)).orElseThrow().party();
    }
}
