package org.proposaldesk.web;

import java.util.List;
import java.util.UUID;
import org.proposaldesk.bureau.Bureau;
import org.proposaldesk.proposal.NotFound;
import org.proposaldesk.supervision.CaseList;
import org.proposaldesk.supervision.CasePage;
import org.proposaldesk.supervision.CaseQuery;
import org.proposaldesk.supervision.CaseStories;
import org.proposaldesk.supervision.CaseStory;
import org.proposaldesk.supervision.OpenWork;
import org.proposaldesk.supervision.Overview;
import org.proposaldesk.supervision.Summary;
import org.proposaldesk.supervision.Viewer;
import org.proposaldesk.web.security.CurrentUser;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Lists, numbers and stories of items, each limited to what the caller may see. */
@RestController
@RequestMapping("/bureau/api")
public class SupervisionController {

    /** A step or section to choose from. */
    public record Choice(String value, String label) {
    }

    /**
     * What a list can be narrowed to.
     *
     * @param seesEveryItem whether the numbers of the whole bureau are for the caller
     */
    public record Choices(List<Choice> steps, List<Choice> sections, boolean seesEveryItem) {
    }

    private final CaseList cases;
    private final CaseStories stories;
    private final Overview overview;
    private final OpenWork openWork;
    private final Bureau bureau;

    public SupervisionController(CaseList cases, CaseStories stories, Overview overview, OpenWork openWork, Bureau bureau) {
        this.cases = cases;
        this.stories = stories;
        this.overview = overview;
        this.openWork = openWork;
        this.bureau = bureau;
    }

    /** The numbers of the whole bureau; refused (403) to people who do not see every item. */
    @GetMapping("/supervision/summary")
    public Summary summary(CurrentUser user) {
        if (!viewer(user).seesEveryItem()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return overview.summary();
    }

    /** The steps and sections by which lists are filtered. */
    @GetMapping("/supervision/choices")
    public Choices choices(CurrentUser user) {
        return new Choices(
                openWork.stepNames().entrySet().stream().map(step -> new Choice(step.getKey(), step.getValue())).toList(),
                bureau.sections().stream().map(section -> new Choice(section.id(), section.name())).toList(),
                viewer(user).seesEveryItem());
    }

    /** Items that the caller may see, in pages of {@link CaseQuery#PAGE_SIZE}; the parameters are those of {@link CaseQuery}. */
    @GetMapping("/proposals")
    public CasePage proposals(CurrentUser user,
            @RequestParam(required = false) String query,
            @RequestParam(required = false) CaseQuery.Progress state,
            @RequestParam(required = false) String step,
            @RequestParam(required = false) String section,
            @RequestParam(required = false) CaseQuery.Deadline deadline,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(defaultValue = "1") int page) {
        return cases.search(viewer(user), new CaseQuery(query, state, step, section, deadline, mine, page));
    }

    /** The story of an item, running or finished. */
    @GetMapping("/proposals/{id}/journal")
    public CaseStory journal(CurrentUser user, @PathVariable UUID id) {
        return stories.find(viewer(user), id)
                .orElseThrow(() -> new NotFound("找不到这件办理件，或您没有查看权限。请核对后重试；确需查看的，请联系办公室。"));
    }

    private static Viewer viewer(CurrentUser user) {
        return new Viewer(user.id(), user.groups());
    }
}
