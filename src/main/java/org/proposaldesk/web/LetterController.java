package org.proposaldesk.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.proposaldesk.letter.Letter;
import org.proposaldesk.letter.checker.CaseRecord;
import org.proposaldesk.letter.checker.Finding;
import org.proposaldesk.letter.checker.LetterChecker;
import org.proposaldesk.letter.parser.LetterParser;
import org.proposaldesk.letter.parser.ParsedLetter;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Letters of any bureau: read, checked, printed. Nothing that is sent here is kept. */
@RestController
@RequestMapping("/bureau/api/letters")
@Tag(name = "letters", description = "答复件：识读、核稿、排版")
public class LetterController {

    /** A finding in a part of a letter, such as {@code blocks[3].text}, with offsets inside the part. */
    public record PartFinding(String place, @JsonUnwrapped Finding finding) {
    }

    private static final String TEXT = MediaType.TEXT_PLAIN_VALUE;
    private static final String PDF = MediaType.APPLICATION_PDF_VALUE;
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final SentText sent;
    private final LetterReader reader;
    private final LetterFiles files;

    LetterController(SentText sent, LetterReader reader, LetterFiles files) {
        this.sent = sent;
        this.reader = reader;
        this.files = files;
    }

    @PostMapping(path = "/parse", consumes = {TEXT, PDF, DOCX})
    @Operation(summary = "识读一封信", description = "正文可以是纯文本、DOCX 或 PDF；没有写的字段为 null，spans 是各字段在文本中的位置和把握。",
            requestBody = @RequestBody(required = true, content = {
            @Content(mediaType = TEXT, schema = @Schema(type = "string")), @Content(mediaType = PDF, schema = @Schema(type = "string", format = "binary")),
            @Content(mediaType = DOCX, schema = @Schema(type = "string", format = "binary"))}))
    ParsedLetter parse(HttpServletRequest request) throws IOException {
        return LetterParser.parse(sent.of(request));
    }

    @PostMapping(path = "/parse", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ParsedLetter parse(@RequestParam("file") MultipartFile file) throws IOException {
        return LetterParser.parse(sent.of(file));
    }

    @PostMapping(path = "/check", consumes = {TEXT, PDF, DOCX})
    @Operation(summary = "核稿", description = "start、end 是在文本中的位置；提交信的 JSON 时，是在 place 所指部分中的位置。",
            requestBody = @RequestBody(required = true, content = {
            @Content(mediaType = TEXT, schema = @Schema(type = "string")), @Content(mediaType = PDF, schema = @Schema(type = "string", format = "binary")),
            @Content(mediaType = DOCX, schema = @Schema(type = "string", format = "binary"))}))
    List<Finding> check(HttpServletRequest request) throws IOException {
        return LetterChecker.check(sent.of(request));
    }

    @PostMapping(path = "/check", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    List<Finding> check(@RequestParam("file") MultipartFile file) throws IOException {
        return LetterChecker.check(sent.of(file));
    }

    @PostMapping(path = "/check", consumes = MediaType.APPLICATION_JSON_VALUE)
    List<PartFinding> checkLetter(HttpServletRequest request) throws IOException {
        return LetterChecker.check(reader.json(sent.bytes(request)), CaseRecord.UNKNOWN).stream()
                .map(found -> new PartFinding(found.place(), found.finding())).toList();
    }

    @PostMapping(path = "/render", consumes = TEXT)
    @Operation(summary = "排版一封信", description = "format：pdf、ofd、docx。没有成文日期的加印“草稿”。信的 JSON 须有 title、salutation、blocks，其余可省。",
            requestBody = @RequestBody(required = true, content = {@Content(mediaType = TEXT, schema = @Schema(type = "string")),
                @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(implementation = Letter.class))}))
    ResponseEntity<byte[]> render(@RequestParam(defaultValue = "pdf") String format, HttpServletRequest request) throws IOException {
        return render(reader.text(sent.of(request)), format);
    }

    @PostMapping(path = "/render", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> renderLetter(@RequestParam(defaultValue = "pdf") String format, HttpServletRequest request) throws IOException {
        return render(reader.json(sent.bytes(request)), format);
    }

    private ResponseEntity<byte[]> render(Letter letter, String format) {
        return files.answer(letter, LetterFiles.format(format), false);
    }
}
