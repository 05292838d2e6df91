package org.proposaldesk.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.proposaldesk.process.TimeTravel;
import org.proposaldesk.web.security.CurrentUser;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The time: everybody sees it, administrators of a demo move it forward. */
@RestController
@RequestMapping("/bureau/api/time")
@Tag(name = "time", description = "演示时间")
public class TimeController {

    /**
     * The time as the application sees it.
     *
     * @param mayMove whether the caller may move it: an administrator, in a demo
     */
    public record Today(LocalDate today, long daysAhead, boolean mayMove) {
    }

    /** How far to go. */
    public record Forward(int days) {
    }

    private final TimeTravel time;

    TimeController(TimeTravel time) {
        this.time = time;
    }

    @GetMapping
    @Operation(summary = "系统现在的日期")
    Today today(CurrentUser user) {
        return today(time.standing(), user);
    }

    @PostMapping
    @Operation(summary = "把演示时间向前调整若干天")
    Today forward(@RequestBody Forward forward, CurrentUser user) {
        if (!user.isMemberOf(CurrentUser.ADMINISTRATORS)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return today(time.forward(forward.days(), user.id()), user);
    }

    private static Today today(TimeTravel.Standing standing, CurrentUser user) {
        return new Today(standing.today(), standing.daysAhead(), standing.possible() && user.isMemberOf(CurrentUser.ADMINISTRATORS));
    }
}
