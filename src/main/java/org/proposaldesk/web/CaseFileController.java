package org.proposaldesk.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.proposaldesk.casefile.CaseFile;
import org.proposaldesk.proposal.NotFound;
import org.proposaldesk.supervision.CaseStories;
import org.proposaldesk.supervision.CaseStory;
import org.proposaldesk.supervision.Viewer;
import org.proposaldesk.web.security.CurrentUser;
import org.proposaldesk.web.upload.FileDownload;
import org.springframework.http.ContentDisposition;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The file of a case for those who check it: the approval sheet, and everything with its hashes. Only for those who see every item. */
@RestController
@RequestMapping("/bureau/api/proposals/{id}")
@Tag(name = "proposals", description = "办理件")
public class CaseFileController {

    private final CaseStories stories;
    private final CaseFile file;

    CaseFileController(CaseStories stories, CaseFile file) {
        this.stories = stories;
        this.file = file;
    }

    @GetMapping("/approval-sheet.pdf")
    @Operation(summary = "发文审批单")
    ResponseEntity<byte[]> approvalSheet(@PathVariable UUID id, CurrentUser user) {
        CaseStory story = story(id, user);
        return FileDownload.of("发文审批单-" + story.item().number() + ".pdf", "application/pdf", file.approvalSheet(story));
    }

    @GetMapping("/case-file.zip")
    @Operation(summary = "案卷：审批单、答复件、材料、登记数据和校验值")
    void caseFile(@PathVariable UUID id, CurrentUser user, HttpServletResponse response) throws IOException {
        CaseStory story = story(id, user);
        response.setContentType("application/zip");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Disposition", ContentDisposition.attachment()
                .filename("案卷-" + story.item().number() + ".zip", StandardCharsets.UTF_8).build().toString());
        file.write(story, response.getOutputStream());
    }

    private CaseStory story(UUID id, CurrentUser user) {
        Viewer viewer = new Viewer(user.id(), user.groups());
        return stories.find(viewer, id).filter(story -> viewer.seesEveryItem())
                .orElseThrow(() -> new NotFound("找不到这件办理件，或您没有调阅案卷的权限。确需调阅的，请联系办公室。"));
    }
}
