package org.proposaldesk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.proposaldesk.Desk;
import org.proposaldesk.DeskClock;
import org.proposaldesk.Item;
import org.proposaldesk.document.DocumentText;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** The letters of a joint item (R14) as they are fetched: one by one, and all to be printed. */
@OverHttp
@Import(Desk.class)
@ExtendWith(DeskClock.class)
class JointItemOverHttpTest {

    @Autowired
    private Desk desk;

    @Autowired
    private DocumentText texts;

    @LocalServerPort
    private int port;

    private Program office;
    private Item item;

    @BeforeEach
    void numberedLetter() {
        office = new Program(port, "office");
        item = desk.proposalAt("seal-letter", input -> {
            input.withArray("proposers").addObject().put("name", "李明").put("category", "MEMBER");
            input.withArray("proposers").addObject().put("name", "王芳").put("category", "MEMBER");
        });
    }

    @Test
    void r14EachLetterIsFetchedByItsAddressee() throws Exception {
        String task = "/bureau/api/tasks/" + item.task("seal-letter").getId() + "/letter.pdf";
        assertThat(text(office.get(task))).contains("尊敬的何涌委员：");
        assertThat(text(office.get(task + "?addressee=2"))).contains("尊敬的李明委员：").doesNotContain("何涌");
        assertThat(text(office.get("/bureau/api/proposals/" + item.id() + "/letter.pdf?addressee=3"))).contains("尊敬的王芳委员：");
        for (String format : List.of("ofd", "docx")) {
            HttpResponse<byte[]> file = office.get("/bureau/api/proposals/" + item.id() + "/letter." + format + "?addressee=2");
            assertThat(file.statusCode()).isEqualTo(200);
            assertThat(file.headers().firstValue("Content-Disposition").orElseThrow()).contains("%E6%9D%8E%E6%98%8E");
        }
        for (String nobody : List.of("0", "4", "-1")) {
            assertThat(office.get(task + "?addressee=" + nobody).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void r14AllLettersComeInOneFileToBePrinted() throws Exception {
        HttpResponse<byte[]> pack = office.get("/bureau/api/tasks/" + item.task("seal-letter").getId() + "/letters.zip");
        assertThat(pack.headers().firstValue("Content-Type")).contains("application/zip");
        List<String> salutations = new ArrayList<>();
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(pack.body()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                salutations.add(texts.read("letter.pdf", new ByteArrayInputStream(zip.readAllBytes())).lines().filter(line -> line.startsWith("尊敬的")).findFirst().orElse(""));
            }
        }
        assertThat(salutations).containsExactly("尊敬的何涌委员：", "尊敬的李明委员：", "尊敬的王芳委员：");
        assertThat(names.get(1)).startsWith("002-关于").endsWith("号提案的答复（李明）.pdf");
        assertThat(office.get("/bureau/api/proposals/" + item.id() + "/letters.zip?format=docx").statusCode()).isEqualTo(200);
        assertThat(office.get("/bureau/api/proposals/" + item.id() + "/letters.zip?format=exe").statusCode()).isEqualTo(404);
    }

    @Test
    void whoMayNotSeeTheItemSeesNoneOfItsLetters() throws Exception {
        Program other = new Program(port, "regional");
        assertThat(other.get("/bureau/api/proposals/" + item.id() + "/letters.zip").statusCode()).isEqualTo(404);
        assertThat(other.get("/bureau/api/tasks/" + item.task("seal-letter").getId() + "/letters.zip").statusCode()).isEqualTo(404);
    }

    private String text(HttpResponse<byte[]> pdf) throws Exception {
        assertThat(pdf.statusCode()).isEqualTo(200);
        return texts.read("letter.pdf", new ByteArrayInputStream(pdf.body()));
    }
}
