package org.proposaldesk.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.proposaldesk.bureau.Bureau;
import org.proposaldesk.bureau.Person;
import org.proposaldesk.bureau.Role;
import org.proposaldesk.drafting.ReusablePassage;
import org.proposaldesk.drafting.ReusablePassages;
import org.proposaldesk.web.security.CurrentUser;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Passages that are used again and again: the staff use them, owners keep them. */
@RestController
@RequestMapping("/bureau/api/passages")
@Tag(name = "passages", description = "常用段落")
public class PassageController {

    /** @param ownerName the section or the person that keeps it */
    public record Passage(UUID id, String topic, String text, LocalDate expiresOn, boolean expired, boolean ofSection, String ownerName,
            int version) {
    }

    /**
     * What a person may change.
     *
     * @param sectionName the person's section, null when there is none
     */
    public record Kept(String sectionName, List<Passage> passages) {
    }

    /** @param version the version that the person saw */
    public record Change(int version, ReusablePassages.Input passage) {
    }

    /** @param version the version that the person saw */
    public record Seen(int version) {
    }

    private final ReusablePassages passages;
    private final Bureau bureau;

    PassageController(ReusablePassages passages, Bureau bureau) {
        this.passages = passages;
        this.bureau = bureau;
    }

    @GetMapping
    @Operation(summary = "可用的常用段落", description = "query：词语之间用空格隔开，都要出现；过期的不列。")
    List<Passage> offered(@RequestParam(defaultValue = "") String query, CurrentUser user) {
        requireStaff(user);
        return passages.offered(query).stream().map(this::shown).toList();
    }

    @GetMapping("/kept")
    @Operation(summary = "本人和本科室的常用段落，含过期的")
    Kept kept(CurrentUser user) {
        requireStaff(user);
        String section = bureau.person(user.id()).map(Person::section).orElse(null);
        return new Kept(section == null ? null : bureau.sectionName(section), passages.kept(user.id()).stream().map(this::shown).toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "存为常用段落")
    Passage add(@RequestBody ReusablePassages.Input input, CurrentUser user) {
        requireStaff(user);
        return shown(passages.add(user.id(), input));
    }

    @PutMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "修改常用段落，或续期")
    void change(@PathVariable UUID id, @RequestBody Change change, CurrentUser user) {
        requireStaff(user);
        passages.change(user.id(), id, change.version(), change.passage());
    }

    @PostMapping("/{id}/withdraw")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "收回常用段落")
    void withdraw(@PathVariable UUID id, @RequestBody Seen seen, CurrentUser user) {
        requireStaff(user);
        passages.withdraw(user.id(), id, seen.version());
    }

    private Passage shown(ReusablePassage one) {
        boolean ofSection = one.section() != null;
        return new Passage(one.id(), one.topic(), one.text(), one.expiresOn(), passages.expired(one), ofSection,
                ofSection ? bureau.sectionName(one.section()) : bureau.nameOf(one.author()), one.version());
    }

    private static void requireStaff(CurrentUser user) {
        if (!user.isMemberOf(Role.STAFF)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
