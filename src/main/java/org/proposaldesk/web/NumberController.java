package org.proposaldesk.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.proposaldesk.bureau.Bureau;
import org.proposaldesk.bureau.Role;
import org.proposaldesk.deadline.Deadlines;
import org.proposaldesk.dispatch.NumberBook;
import org.proposaldesk.dispatch.NumberEntry;
import org.proposaldesk.dispatch.NumberRegister;
import org.proposaldesk.letter.ChineseDate;
import org.proposaldesk.proposal.NotFound;
import org.proposaldesk.web.security.CurrentUser;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The register of document numbers (文号登记簿): those who number, seal, lead, watch or audit read it, the office enters outside use. */
@RestController
@RequestMapping("/bureau/api/numbers")
@Tag(name = "numbers", description = "文号登记簿")
public class NumberController {

    /**
     * A page of the register.
     *
     * @param next      the number that comes next
     * @param gaps      numbers that nobody has explained, such as 36 or 40–42
     * @param mayEnter  whether the caller may enter numbers
     * @param takenBack entries of outside use that were slips
     */
    public record Page(String series, int year, List<TaskView.Option> allSeries, List<Integer> years, List<TaskView.Option> states, String next,
            List<String> gaps, boolean mayEnter, int total, int page, int pageSize, List<NumberBook.Row> rows,
            List<NumberBook.TakenBack> takenBack) {
    }

    private static final Set<String> READERS = Set.of(Role.OFFICE, Role.OFFICE_REVIEWER, Role.SEAL_KEEPER, Role.DEPUTY_LEADER, Role.BUREAU_HEAD,
            Role.SUPERVISOR, Role.ARCHIVIST, Role.AUDITOR);
    private static final int PAGE_SIZE = 50;

    private final NumberBook book;
    private final NumberEntry entry;
    private final Bureau bureau;
    private final Clock clock;

    NumberController(NumberBook book, NumberEntry entry, Bureau bureau, Clock clock) {
        this.book = book;
        this.entry = entry;
        this.bureau = bureau;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "查看文号登记簿", description = "不写系列和年份的，看第一个系列今年的。")
    Page page(@RequestParam(required = false) String series, @RequestParam(required = false) Integer year,
            @RequestParam(required = false) NumberRegister.State state, @RequestParam(defaultValue = "") String query,
            @RequestParam(defaultValue = "1") int page, CurrentUser user) {
        NumberBook.Query asked = query(series, year, state, query, user);
        Bureau.Series one = bureau.series(asked.series()).orElseThrow();
        NumberBook.Standing standing = book.standing(one, asked.year());
        int shown = Math.max(1, page);
        return new Page(asked.series(), asked.year(), bureau.series().stream().map(other -> new TaskView.Option(other.id(), other.agencyCode())).toList(),
                Stream.concat(book.years(asked.series()).stream(), Stream.of(thisYear(), asked.year())).distinct().sorted((a, b) -> b - a).toList(),
                Arrays.stream(NumberRegister.State.values()).map(stands -> new TaskView.Option(stands.name(), stands.label())).toList(),
                standing.next().toString(), standing.gaps().stream().map(NumberBook.Gap::toString).toList(), user.isMemberOf(Role.OFFICE),
                book.count(asked), shown, PAGE_SIZE, book.rows(asked, PAGE_SIZE, (shown - 1) * PAGE_SIZE),
                book.takenBack(one, asked.year()));
    }

    @GetMapping("/export.csv")
    @Operation(summary = "导出文号登记簿（CSV），缺号一并列出")
    ResponseEntity<byte[]> export(@RequestParam(required = false) String series, @RequestParam(required = false) Integer year,
            @RequestParam(required = false) NumberRegister.State state, @RequestParam(defaultValue = "") String query, CurrentUser user) {
        NumberBook.Query asked = query(series, year, state, query, user);
        Bureau.Series one = bureau.series(asked.series()).orElseThrow();
        Csv csv = new Csv().line("发文字号", "状态", "办理件号", "标题", "签发人", "签发日期", "登记日期", "登记人", "份数", "用印份数", "送达", "说明",
                "申请作废", "申请日期", "批准作废", "作废日期");
        book.rows(asked, Integer.MAX_VALUE, 0).forEach(row -> csv.line(row.number(), row.stateLabel(), row.itemNumber(), row.title(),
                row.signer(), row.signedOn(), row.registeredOn(), row.registeredBy(), row.copies(), row.sealed(), row.addressees(), row.reason(),
                row.voidRequestedBy(), row.voidRequestedOn(), row.voidRequestedBy() == null || row.voidedBy() != null ? row.voidedBy() : "等待审批",
                row.voidedOn()));
        book.standing(one, asked.year()).gaps().forEach(gap -> csv.line(gap, "缺号", "", "", "", "", "", "", "", "", "", "尚未说明"));
        book.takenBack(one, asked.year()).forEach(entry -> csv.line(entry.number(), "已撤回", "", entry.entry(), "", "", entry.enteredOn(), entry.enteredBy(),
                "", "", "", entry.reason() + "（" + entry.takenBackBy() + "，" + ChineseDate.format(entry.takenBackOn()) + "）"));
        return csv.answer("文号登记簿" + one.agencyCode() + asked.year());
    }

    @PostMapping("/entries")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "登记外部占用，或说明缺号")
    void enter(@RequestBody NumberEntry.Input input, CurrentUser user) {
        requireOffice(user);
        entry.enter(input, user.id());
    }

    @PostMapping("/entries/taken-back")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "撤回误登的外部占用")
    void takeBack(@RequestBody NumberEntry.Slip slip, CurrentUser user) {
        requireOffice(user);
        entry.takeBack(slip, user.id());
    }

    private static void requireOffice(CurrentUser user) {
        if (!user.isMemberOf(Role.OFFICE)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    private NumberBook.Query query(String series, Integer year, NumberRegister.State state, String text, CurrentUser user) {
        if (user.groups().stream().noneMatch(READERS::contains)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        Bureau.Series one = series == null || series.isEmpty() ? bureau.series().get(0)
                : bureau.series(series).orElseThrow(() -> new NotFound("没有这个文号系列，请重新选择。"));
        int shown = year == null ? thisYear() : year;
        if (shown < 1949 || shown > 9999) {
            throw new NotFound("没有这一年的文号，请重新选择年份。");
        }
        return new NumberBook.Query(one.id(), shown, state, text.strip());
    }

    private int thisYear() {
        return LocalDate.ofInstant(clock.instant(), Deadlines.BEIJING).getYear();
    }
}
