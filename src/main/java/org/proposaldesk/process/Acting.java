package org.proposaldesk.process;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.proposaldesk.bureau.Bureau;
import org.proposaldesk.bureau.Role;
import org.proposaldesk.delegation.StandIn;
import org.proposaldesk.delegation.StandInRepository;
import org.proposaldesk.delegation.Suitability;
import org.proposaldesk.letter.ChineseDate;
import org.proposaldesk.proposal.Proposal;
import org.proposaldesk.proposal.Refusal;
import org.springframework.stereotype.Component;

/**
 * By what right somebody does a task that is not his own (R57). It is asked at the moment of the act, so that nothing has to
 * begin or to end it; a stand-in of a stand-in has none.
 */
@Component
class Acting {

    private final StandInRepository register;
    private final Bureau bureau;
    private final Clock clock;

    Acting(StandInRepository register, Bureau bureau, Clock clock) {
        this.register = register;
        this.bureau = bureau;
        this.clock = clock;
    }

    /** The stand-in under which the person may do a task of these groups now. */
    Optional<StandIn> right(String person, Proposal proposal, String step, Collection<String> groups) {
        return right(register.inForce(clock.instant()), person, proposal, step, groups);
    }

    /**
     * The same for an act that follows at once: whoever ends the stand-in waits until the act is done.
     *
     * @throws Refusal when the person has no such right: R57 tells one who had it why it is no more, R16 everybody else
     */
    StandIn require(String person, Proposal proposal, String step, Collection<String> groups) {
        return right(register.holdInForce(clock.instant()), person, proposal, step, groups)
                .orElseThrow(() -> refusal(person, proposal, step, groups));
    }

    /** These people, and those who stand in for one of them at such a task. */
    List<String> withStandIns(List<String> people, Proposal proposal, String step) {
        Set<String> all = new LinkedHashSet<>(people);
        register.inForce(clock.instant()).stream().filter(one -> people.contains(one.principal()) && covers(one, proposal, step))
                .forEach(one -> all.add(one.substitute()));
        return List.copyOf(all);
    }

    private Optional<StandIn> right(List<StandIn> inForce, String person, Proposal proposal, String step, Collection<String> groups) {
        return inForce.stream().filter(one -> one.substitute().equals(person) && hasDuty(one.principal(), groups) && covers(one, proposal, step))
                .findFirst();
    }

    private boolean hasDuty(String principal, Collection<String> groups) {
        return duties(bureau, principal).anyMatch(groups::contains);
    }

    /** The duties of a person, what is put to him by name among them; none when he is no longer listed. */
    static Stream<String> duties(Bureau bureau, String person) {
        return bureau.person(person).stream().flatMap(one -> Stream.concat(Stream.of(Role.person(person)), Suitability.duties(one).stream()));
    }

    private static boolean covers(StandIn one, Proposal proposal, String step) {
        return one.scope().covers(step, proposal.kind(), proposal.assist(), proposal.keyItem());
    }

    private Refusal refusal(String person, Proposal proposal, String step, Collection<String> groups) {
        Instant now = clock.instant();
        List<StandIn> his = new ArrayList<>(register.all().stream()
                .filter(one -> one.substitute().equals(person) && hasDuty(one.principal(), groups)).toList());
        // The one in force tells most, then the newest.
        his.sort((one, other) -> Boolean.compare(other.inForce(now), one.inForce(now)));
        if (his.isEmpty()) {
            return new Refusal("R16", "这项任务不属于您的岗位，不能认领或转交给非本岗位人员。");
        }
        StandIn one = his.get(0);
        String principal = bureau.nameOf(one.principal());
        return new Refusal("R57", switch (one.state(now)) {
            case IN_FORCE -> "本件不在" + principal + "委托的范围内（" + one.scope().inWords() + "），请由" + principal + "本人办理。";
            case AHEAD -> "您替" + principal + "办理自" + ChineseDate.format(one.firstDay()) + "起，现在还不能办理。";
            case OVER -> "您替" + principal + "办理已于" + ChineseDate.format(one.lastDay()) + "期满，不能再代为办理。请由" + principal + "本人办理，或由本人重新委托。";
            case ENDED -> "您替" + principal + "办理的" + one.kind().label() + "已提前终止，不能再代为办理。请由" + principal + "本人办理。";
        });
    }
}
