package org.proposaldesk.letter.ofd;

import static org.proposaldesk.letter.ofd.Xml.thousandths;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.proposaldesk.letter.Letter;
import org.proposaldesk.letter.RenderOptions;
import org.proposaldesk.letter.font.Fonts;
import org.proposaldesk.letter.font.Typeface;
import org.proposaldesk.letter.layout.DraftStamp;
import org.proposaldesk.letter.layout.Gb9704;
import org.proposaldesk.letter.layout.GlyphRun;
import org.proposaldesk.letter.layout.Layout;
import org.proposaldesk.letter.layout.Page;

/** Writes a layout as OFD (GB/T 33190-2016): fonts embedded as subsets, text that stays text, fixed id and dates. */
final class OfdWriter {

    /** Under this name the file carries {@link Letter#hash}. */
    static final String HASH = "LetterSHA256";

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final String FOLDER = "/Doc_0/";

    private final Letter letter;
    private final RenderOptions options;
    private final Map<Typeface, OfdFont> embedded = new LinkedHashMap<>();
    private final List<GlyphRun> stamp;
    private int lastId;

    OfdWriter(Letter letter, RenderOptions options, Fonts fonts) {
        this.letter = letter;
        this.options = options;
        this.stamp = options.draft() || !letter.signed() ? DraftStamp.runs(fonts) : List.of();
    }

    OfdPackage write(Layout layout) {
        for (Page page : layout.pages()) {
            page.runs().forEach(this::collectCharacters);
        }
        stamp.forEach(this::collectCharacters);

        Map<String, byte[]> pages = new LinkedHashMap<>();
        StringBuilder tree = new StringBuilder();
        for (Page page : layout.pages()) {
            String location = "Pages/Page_" + pages.size() + "/Content.xml";
            tree.append("<ofd:Page ID=\"").append(nextId()).append("\" BaseLoc=\"").append(location).append("\"/>");
            pages.put(FOLDER + location, new OfdPage(embedded, this::nextId).write(page, stamp));
        }
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(OfdPackage.ENTRY, Xml.file("OFD", " Version=\"1.0\" DocType=\"OFD\"", body()));
        files.put(FOLDER + "Document.xml", Xml.file("Document", "", document(tree)));
        files.put(FOLDER + "PublicRes.xml", Xml.file("Res", " BaseLoc=\"Res\"", resources()));
        files.putAll(pages);
        embedded.values().forEach(font -> files.put(FOLDER + "Res/" + font.fileName(), font.file()));
        return new OfdPackage(files);
    }

    private void collectCharacters(GlyphRun run) {
        OfdFont font = embedded.computeIfAbsent(run.face(), face -> new OfdFont(nextId(), face));
        run.glyphs().forEach(glyph -> font.add(glyph.codePoint()));
    }

    private int nextId() {
        return ++lastId;
    }

    private String body() {
        String date = options.time().atZone(CHINA).toLocalDate().toString();
        return """
                <ofd:DocBody><ofd:DocInfo><ofd:DocID>%s</ofd:DocID><ofd:Title>%s</ofd:Title><ofd:CreationDate>%s</ofd:CreationDate>\
                <ofd:ModDate>%s</ofd:ModDate><ofd:Creator>Proposal Desk</ofd:Creator><ofd:CustomDatas><ofd:CustomData Name="%s">%s\
                </ofd:CustomData></ofd:CustomDatas></ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody>"""
                .formatted(letter.hash().substring(0, 32), Xml.escape(letter.title()), date, date, HASH, letter.hash());
    }

    private String document(StringBuilder tree) {
        String area = Xml.box(0, 0, thousandths(Gb9704.PAGE_WIDTH), thousandths(Gb9704.PAGE_HEIGHT));
        return """
                <ofd:CommonData><ofd:MaxUnitID>%d</ofd:MaxUnitID><ofd:PageArea><ofd:PhysicalBox>%s</ofd:PhysicalBox></ofd:PageArea>\
                <ofd:PublicRes>PublicRes.xml</ofd:PublicRes></ofd:CommonData><ofd:Pages>%s</ofd:Pages>"""
                .formatted(lastId, area, tree);
    }

    private String resources() {
        StringBuilder resources = new StringBuilder("<ofd:Fonts>");
        embedded.values().forEach(font -> resources.append(font.resource()));
        return resources.append("</ofd:Fonts>").toString();
    }
}
