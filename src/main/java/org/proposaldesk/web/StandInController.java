package org.proposaldesk.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.proposaldesk.bureau.Bureau;
import org.proposaldesk.bureau.Person;
import org.proposaldesk.bureau.Role;
import org.proposaldesk.delegation.HandOvers;
import org.proposaldesk.delegation.StandIn;
import org.proposaldesk.delegation.StandInRepository;
import org.proposaldesk.delegation.StandIns;
import org.proposaldesk.delegation.Suitability;
import org.proposaldesk.web.security.CurrentUser;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The page 委托与替岗: who acts for whom, and the hand-over of a colleague's work. */
@RestController
@Tag(name = "stand-ins", description = "委托、替岗与工作交接")
public class StandInController {

    /** Those who see every delegation and absence; everybody else sees those that name him. */
    private static final Set<String> SEE_ALL = Set.of(Role.OFFICE, Role.DEPUTY_LEADER, Role.BUREAU_HEAD, Role.SUPERVISOR, CurrentUser.ADMINISTRATORS);

    /**
     * What the page shows.
     *
     * @param people      those for whom the caller may enter something, with those who may act for each
     * @param mayHandOver the caller may hand over the work of others, and sees
     * @param leavers     those who are no longer listed and still have tasks
     */
    public record Page(LocalDate today, List<Entry> entries, List<Principal> people, boolean mayHandOver, List<Named> colleagues,
            List<Leaver> leavers) {
    }

    /** @param open still to come, or in force */
    public record Entry(UUID id, String kindLabel, String principalName, String substituteName, LocalDate firstDay, LocalDate lastDay, String scope,
            String basis, String recordedByName, String stateLabel, boolean open, boolean inForce, boolean mayEnd) {
    }

    /**
     * @param leader    may delegate the signature alone
     * @param delegates the caller may enter a delegation for this person
     */
    public record Principal(String id, String name, boolean self, boolean leader, boolean delegates, List<Named> substitutes) {
    }

    public record Named(String id, String name) {
    }

    public record Leaver(String id, int things) {
    }

    /** @param shown the list that was looked at; null asks for it */
    public record HandOver(String from, String to, List<HandOvers.Line> shown) {
    }

    private final StandIns standIns;
    private final StandInRepository register;
    private final Suitability suitability;
    private final HandOvers handOvers;
    private final Bureau bureau;
    private final Clock clock;

    StandInController(StandIns standIns, StandInRepository register, Suitability suitability, HandOvers handOvers, Bureau bureau, Clock clock) {
        this.standIns = standIns;
        this.register = register;
        this.suitability = suitability;
        this.handOvers = handOvers;
        this.bureau = bureau;
        this.clock = clock;
    }

    @GetMapping("/bureau/api/stand-ins")
    @Operation(summary = "委托与替岗一览")
    Page page(CurrentUser user) {
        Instant now = clock.instant();
        boolean all = user.groups().stream().anyMatch(SEE_ALL::contains);
        boolean handsOver = bureau.person(user.id()).filter(HandOvers::may).isPresent();
        return new Page(LocalDate.ofInstant(now, clock.getZone()),
                register.all().stream().filter(one -> all || one.principal().equals(user.id()) || one.substitute().equals(user.id()))
                        .map(one -> entry(one, user, now)).toList(),
                withDuties().filter(one -> mayEnter(StandIn.Kind.ABSENCE, one.id(), user)).map(one -> principal(one, user)).toList(),
                handsOver, handsOver ? withDuties().map(StandInController::named).toList() : List.of(),
                handsOver ? handOvers.leavers().stream().map(one -> new Leaver(one.person(), one.things())).toList() : List.of());
    }

    @PostMapping("/bureau/api/stand-ins")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "登记委托或离岗")
    void enter(@RequestBody StandIns.Input input, CurrentUser user) {
        standIns.enter(input, user.id());
    }

    @PostMapping("/bureau/api/stand-ins/{id}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "提前终止")
    void end(@PathVariable UUID id, CurrentUser user) {
        standIns.end(id, user.id());
    }

    @PostMapping("/bureau/api/hand-overs/preview")
    @Operation(summary = "工作交接清单")
    List<HandOvers.Line> preview(@RequestBody HandOver wanted, CurrentUser user) {
        return handOvers.preview(wanted.from(), wanted.to(), user.id());
    }

    @PostMapping("/bureau/api/hand-overs")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "确认工作交接")
    void handOver(@RequestBody HandOver wanted, CurrentUser user) {
        handOvers.confirm(wanted.from(), wanted.to(), wanted.shown(), user.id());
    }

    private Stream<Person> withDuties() {
        return bureau.people().stream().filter(one -> !Suitability.duties(one).isEmpty());
    }

    private boolean mayEnter(StandIn.Kind kind, String principal, CurrentUser user) {
        return principal.equals(user.id()) || bureau.person(user.id()).filter(one -> StandIns.mayForOthers(kind, one)).isPresent();
    }

    private Principal principal(Person one, CurrentUser user) {
        return new Principal(one.id(), one.name(), one.id().equals(user.id()), Suitability.isLeader(one),
                mayEnter(StandIn.Kind.DELEGATION, one.id(), user), suitability.substitutesFor(one).stream().map(StandInController::named).toList());
    }

    private Entry entry(StandIn one, CurrentUser user, Instant now) {
        return new Entry(one.id(), one.kind().label(), bureau.nameOf(one.principal()), bureau.nameOf(one.substitute()), one.firstDay(), one.lastDay(),
                one.scope().inWords(), one.basis(), bureau.nameOf(one.recordedBy()), one.state(now).label(), one.open(now), one.inForce(now),
                one.open(now) && mayEnter(one.kind(), one.principal(), user));
    }

    private static Named named(Person one) {
        return new Named(one.id(), one.name());
    }
}
