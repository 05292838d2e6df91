package org.proposaldesk.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.proposaldesk.bureau.Role;
import org.proposaldesk.calendar.CalendarAdministration;
import org.proposaldesk.calendar.CalendarAdministration.Preview;
import org.proposaldesk.calendar.CalendarChange;
import org.proposaldesk.calendar.CalendarText;
import org.proposaldesk.calendar.CalendarYear;
import org.proposaldesk.calendar.DateMove;
import org.proposaldesk.calendar.MovedDate;
import org.proposaldesk.calendar.Reading;
import org.proposaldesk.process.StepNames;
import org.proposaldesk.receipt.Batch;
import org.proposaldesk.receipt.Batches;
import org.proposaldesk.web.security.CurrentUser;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The working calendar and the batches: everybody may look, administrators and the office change them. */
@RestController
@RequestMapping("/bureau/api/calendar")
@Tag(name = "calendar", description = "工作日历和交办批次")
public class CalendarController {

    /**
     * A text to read.
     *
     * @param text   a notice, a JSON file, or lines of {@code date,type,name}
     * @param year   the year, where the text does not say it
     * @param notice number of the notice, where the text does not say it
     */
    public record Text(String text, Integer year, String notice) {
    }

    /**
     * A year to put in force.
     *
     * @param basedOn what the preview said; 0 for a preview
     */
    public record Year(int year, String notice, List<CalendarYear.Day> days, long basedOn) {

        CalendarYear checked() {
            return new CalendarYear(year, notice, days);
        }
    }

    /** A batch as typed. */
    public record TypedBatch(String paper, String name, LocalDate assignedOn, List<Batch.FixedDate> dates) {
    }

    /** A date that would move. */
    public record Move(DateMove.Kind kind, String number, String name, LocalDate before, LocalDate after, long days) {
    }

    /**
     * What a year would do.
     *
     * @param total       how many dates move
     * @param items       of how many items
     * @param later       how many move to a later day
     * @param provisional how many limits become provisional
     * @param left        dates that were set by hand and stay
     * @param moves       those that move furthest first; the first of them, unless all were asked for
     */
    public record Effect(long basedOn, int total, long items, long later, int confirmed, int provisional, int left, List<Move> moves,
            List<String> warnings) {
    }

    /** A change in the log. */
    public record Change(long number, int year, Long undoes, String notice, int datesMoved, int confirmed, String madeByName, Instant madeAt,
            boolean undone) {
    }

    /** The calendar with its changes, newest first. */
    public record Calendar(boolean mayChange, List<CalendarYear> years, List<Change> changes) {
    }

    private static final int SHOWN = 200;

    private final CalendarAdministration calendar;
    private final CalendarText texts;
    private final Batches batches;
    private final StepNames names;
    private final Clock clock;

    CalendarController(CalendarAdministration calendar, CalendarText texts, Batches batches, StepNames names, Clock clock) {
        this.calendar = calendar;
        this.texts = texts;
        this.batches = batches;
        this.names = names;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "已录入的年份和改动记录")
    Calendar calendar(CurrentUser user) {
        CalendarAdministration.Standing standing = calendar.standing();
        return new Calendar(mayChange(user), standing.years(), standing.changes().stream().map(this::change).toList());
    }

    @PostMapping("/readings")
    @Operation(summary = "读取放假通知或文件，不改动日历")
    Reading read(@RequestBody Text text, CurrentUser user) {
        requireMayChange(user);
        return texts.read(text.text(), text.year(), text.notice());
    }

    @PostMapping("/previews")
    @Operation(summary = "预览录入一年会使哪些期限变动，不改动日历")
    Effect preview(@RequestBody Year year, @RequestParam(defaultValue = "false") boolean all, CurrentUser user) {
        requireMayChange(user);
        Preview preview = calendar.preview(year.checked());
        List<DateMove> moves = preview.effect().moves();
        return new Effect(preview.basedOn(), moves.size(), moves.stream().map(DateMove::proposalId).distinct().count(),
                moves.stream().filter(move -> move.after().isAfter(move.before())).count(), preview.effect().confirmed(),
                preview.effect().nowProvisional().size(), preview.effect().left(),
                moves.stream().map(CalendarController::move)
                        .sorted(Comparator.comparingLong((Move move) -> -Math.abs(move.days())).thenComparing(Move::number)).limit(all ? moves.size() : SHOWN).toList(),
                preview.warnings());
    }

    @PostMapping("/changes")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "确认录入一年，一并调整各项期限")
    Change confirm(@RequestBody Year year, CurrentUser user) {
        requireMayChange(user);
        return change(calendar.confirm(year.checked(), year.basedOn(), user.id()));
    }

    @PostMapping("/changes/{number}/undo")
    @Operation(summary = "撤销一次改动，各项期限一并恢复")
    Change undo(@PathVariable long number, CurrentUser user) {
        requireMayChange(user);
        return change(calendar.undo(number, user.id()));
    }

    @GetMapping("/changes/{number}/dates")
    @Operation(summary = "一次改动使哪些期限变动")
    List<MovedDate> dates(@PathVariable long number, CurrentUser user) {
        requireMayChange(user);
        return calendar.dates(number);
    }

    @GetMapping("/batches")
    @Operation(summary = "交办批次和规定的答复期限")
    List<Batch> batches() {
        return batches.all();
    }

    @PostMapping("/batches")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "录入交办批次；同一文号再次录入的，代替原来的")
    void enter(@RequestBody TypedBatch batch, CurrentUser user) {
        requireMayChange(user);
        batches.enter(new Batch(batch.paper(), batch.name(), batch.assignedOn(), batch.dates()), user.id(), clock.instant());
    }

    private static boolean mayChange(CurrentUser user) {
        return user.isMemberOf(Role.OFFICE) || user.isMemberOf(CurrentUser.ADMINISTRATORS);
    }

    private static void requireMayChange(CurrentUser user) {
        if (!mayChange(user)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    private static Move move(DateMove one) {
        return new Move(one.kind(), one.number(), one.name(), one.before(), one.after(), one.after().toEpochDay() - one.before().toEpochDay());
    }

    private Change change(CalendarChange one) {
        CalendarYear shown = one.after() == null ? one.before() : one.after();
        return new Change(one.number(), one.year(), one.undoes(), shown.notice(), one.datesMoved(), one.confirmed(), names.actor(one.madeBy()),
                one.madeAt(), one.undone());
    }
}
