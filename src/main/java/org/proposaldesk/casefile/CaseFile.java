package org.proposaldesk.casefile;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.proposaldesk.dispatch.IssuedLetters;
import org.proposaldesk.drafting.AddressedLetters;
import org.proposaldesk.drafting.Drafts;
import org.proposaldesk.letter.RenderOptions;
import org.proposaldesk.letter.pdf.LetterPdf;
import org.proposaldesk.letter.pdf.PaperPdf;
import org.proposaldesk.proposal.Attachment;
import org.proposaldesk.proposal.AttachmentRepository;
import org.proposaldesk.proposal.Proposal;
import org.proposaldesk.proposal.ProposalRepository;
import org.proposaldesk.supervision.CaseStory;
import org.springframework.stereotype.Service;

/**
 * The file of a case (案卷): approval sheet, letters, papers and records, with a list of SHA-256 hashes that any tool checks
 * ({@code sha256sum -c 校验值.txt}).
 */
@Service
public class CaseFile {

    private final ApprovalSheet sheet;
    private final CaseRecords records;
    private final ProposalRepository proposals;
    private final Drafts drafts;
    private final IssuedLetters letters;
    private final AttachmentRepository attachments;
    private final Clock clock;

    CaseFile(ApprovalSheet sheet, CaseRecords records, ProposalRepository proposals, Drafts drafts, IssuedLetters letters,
            AttachmentRepository attachments, Clock clock) {
        this.sheet = sheet;
        this.records = records;
        this.proposals = proposals;
        this.drafts = drafts;
        this.letters = letters;
        this.attachments = attachments;
        this.clock = clock;
    }

    /** The approval sheet as PDF. */
    public byte[] approvalSheet(CaseStory story) {
        return PaperPdf.render(sheet.of(story), clock.instant(), sheet.fonts());
    }

    /**
     * Writes everything as a ZIP file, one paper in memory at a time. A file that breaks off has no directory, and no program opens it.
     *
     * @throws IOException when the receiver goes away
     */
    public void write(CaseStory story, OutputStream to) throws IOException {
        UUID id = story.item().id();
        Proposal proposal = proposals.find(id).orElseThrow();
        byte[] first = approvalSheet(story);
        Listed zip = new Listed(to);
        zip.add("发文审批单.pdf", first);
        for (int round = 1; round <= proposal.round(); round++) {
            Optional<Drafts.Draft> draft = drafts.latest(id, round);
            if (draft.isPresent()) {
                List<AddressedLetters.AddressedLetter> all = letters.of(proposal.inRound(round), draft.get()).all();
                for (int at = 0; at < all.size(); at++) {
                    zip.add("答复件/第%d轮-%02d.pdf".formatted(round, at + 1),
                            LetterPdf.render(all.get(at).letter(), RenderOptions.issue(clock.instant()), sheet.fonts()));
                }
            }
        }
        List<Attachment> papers = attachments.of(id);
        for (int at = 0; at < papers.size(); at++) {
            zip.add("材料/%03d-%s".formatted(at + 1, papers.get(at).name()), attachments.content(papers.get(at).id()));
        }
        zip.add("登记数据.json", records.of(id));
        zip.finish();
    }

    /** A ZIP file that ends with the list of its hashes. */
    private static final class Listed {

        private final ZipOutputStream zip;
        private final StringBuilder list = new StringBuilder();

        Listed(OutputStream to) {
            zip = new ZipOutputStream(to, StandardCharsets.UTF_8);
        }

        void add(String name, byte[] content) throws IOException {
            put(name, content);
            list.append(sha256(content)).append("  ").append(name).append('\n');
        }

        private void put(String name, byte[] content) throws IOException {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.closeEntry();
        }

        void finish() throws IOException {
            put("校验值.txt", list.toString().getBytes(StandardCharsets.UTF_8));
            zip.finish();
        }

        private static String sha256(byte[] content) {
            try {
                return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
