package org.proposaldesk.letter.pdf;

import static org.proposaldesk.letter.layout.Gb9704.PAGE_HEIGHT;
import static org.proposaldesk.letter.layout.Gb9704.PAGE_WIDTH;
import static org.proposaldesk.letter.layout.Gb9704.mm;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.GregorianCalendar;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.proposaldesk.letter.RenderOptions;
import org.proposaldesk.letter.font.Fonts;
import org.proposaldesk.letter.font.Typeface;
import org.proposaldesk.letter.layout.DraftStamp;
import org.proposaldesk.letter.layout.GlyphRun;
import org.proposaldesk.letter.layout.Layout;
import org.proposaldesk.letter.layout.Page;
import org.proposaldesk.letter.layout.Part;
import org.proposaldesk.letter.layout.Rule;

/** Writes a layout as tagged PDF/A-2a (ISO 19005-2): fonts embedded as subsets, text that copies right, fixed id and times. */
final class PdfWriter {

    private static final String PRODUCER = "Proposal Desk";
    private static final HexFormat HEXADECIMAL = HexFormat.of().withUpperCase();
    private static final byte[] SRGB = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    private final String title;
    private final String hash;
    private final RenderOptions options;
    private final Map<Typeface, PdfFont> embedded = new LinkedHashMap<>();
    private final PdfTags tags = new PdfTags();
    private final List<GlyphRun> stamp;

    /**
     * @param hash    SHA-256 of what is written, hexadecimal; gives the file its id
     * @param stamped whether every page is stamped 草稿
     */
    PdfWriter(String title, String hash, boolean stamped, RenderOptions options, Fonts fonts) {
        this.title = title;
        this.hash = hash;
        this.options = options;
        this.stamp = stamped ? DraftStamp.runs(fonts) : List.of();
    }

    byte[] write(Layout layout) {
        try (PDDocument document = new PDDocument()) {
            collectCharacters(layout);
            COSDictionary fontResources = new COSDictionary();
            for (PdfFont font : embedded.values()) {
                fontResources.setItem(COSName.getPDFName(font.key()), font.write(document));
            }
            for (Page page : layout.pages()) {
                document.addPage(page(document, page, fontResources));
            }
            describe(document);
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            document.save(file);
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("The PDF cannot be written to memory", e);
        }
    }

    private void collectCharacters(Layout layout) {
        for (Page page : layout.pages()) {
            page.runs().forEach(this::collectCharacters);
        }
        stamp.forEach(this::collectCharacters);
    }

    private void collectCharacters(GlyphRun run) {
        PdfFont font = embedded.computeIfAbsent(run.face(), face -> new PdfFont("F" + (embedded.size() + 1), face));
        run.glyphs().forEach(glyph -> font.add(glyph.codePoint()));
    }

    private PDPage page(PDDocument document, Page page, COSDictionary fontResources) throws IOException {
        PDPage target = new PDPage(new PDRectangle((float) points(PAGE_WIDTH), (float) points(PAGE_HEIGHT)));
        PDResources resources = new PDResources();
        resources.getCOSObject().setItem(COSName.FONT, fontResources);
        target.setResources(resources);
        target.setStructParents(tags.startPage());
        target.getCOSObject().setName(COSName.getPDFName("Tabs"), "S");
        PDStream content = new PDStream(document);
        try (OutputStream out = content.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(content(page, target.getCOSObject()).getBytes(StandardCharsets.US_ASCII));
        }
        target.setContents(content);
        return target;
    }

    private String content(Page page, COSDictionary target) {
        StringBuilder content = new StringBuilder();
        for (GlyphRun run : stamp) {
            double half = points(PAGE_WIDTH) / 2;
            content.append("/Artifact <</Type /Pagination /Subtype /Watermark>> BDC\nq 0.7071 0.7071 -0.7071 0.7071 ")
                    .append(number(half)).append(' ').append(number(points(PAGE_HEIGHT) / 2)).append(" cm\n")
                    .append(number(DraftStamp.GREY)).append(" g\n");
            text(content, run, run.baseline());
            content.append("Q\nEMC\n");
        }
        for (Rule rule : page.rules()) {
            content.append("/Artifact BMC\n").append(rule.red() ? "1 0 0 rg\n" : "0 g\n")
                    .append(number(points(rule.left()))).append(' ')
                    .append(number(points(PAGE_HEIGHT - rule.top() - rule.height()))).append(' ')
                    .append(number(points(rule.width()))).append(' ').append(number(points(rule.height())))
                    .append(" re f\nEMC\n");
        }
        Part open = null;
        for (GlyphRun run : page.runs()) {
            if (!run.part().equals(open)) {
                content.append(open == null ? "" : "EMC\n").append(begin(run.part(), target));
                open = run.part();
            }
            content.append(run.red() ? "1 0 0 rg\n" : "0 g\n");
            text(content, run, PAGE_HEIGHT - run.baseline());
        }
        return content.append(open == null ? "" : "EMC\n").toString();
    }

    private String begin(Part part, COSDictionary page) {
        if (part.kind().isArtifact()) {
            String side = part.kind() == Part.Kind.FOLIO ? "Footer" : "Header";
            return "/Artifact <</Type /Pagination /Subtype /" + side + ">> BDC\n";
        }
        return "/" + part.kind().tag() + " <</MCID " + tags.add(part, page) + ">> BDC\n";
    }

    /** Shows a run; each glyph is moved from where the advances would put it to where the layout wants it. */
    private void text(StringBuilder content, GlyphRun run, double height) {
        PdfFont font = embedded.get(run.face());
        List<GlyphRun.Glyph> glyphs = run.glyphs();
        content.append("BT /").append(font.key()).append(' ').append(number(run.size())).append(" Tf 1 0 0 1 ")
                .append(number(points(glyphs.get(0).x()))).append(' ').append(number(points(height))).append(" Tm [");
        for (int i = 0; i < glyphs.size(); i++) {
            if (i > 0) {
                double wanted = (glyphs.get(i).x() - glyphs.get(i - 1).x()) / mm(run.size());
                double back = (run.face().advance(glyphs.get(i - 1).id()) - wanted) * 1000;
                content.append(Math.abs(back) < 0.001 ? "" : number(back));
            }
            content.append('<').append(HEXADECIMAL.toHexDigits((char) font.code(glyphs.get(i).codePoint()))).append('>');
        }
        content.append("] TJ ET\n");
    }

    private void describe(PDDocument document) throws IOException {
        document.setVersion(1.7f);
        document.setDocumentId(Long.parseUnsignedLong(hash.substring(0, 16), 16));
        GregorianCalendar time = GregorianCalendar.from(options.time().truncatedTo(ChronoUnit.SECONDS).atZone(ZoneOffset.UTC));
        PDDocumentInformation information = document.getDocumentInformation();
        information.setTitle(title);
        information.setProducer(PRODUCER);
        information.setCreationDate(time);
        information.setModificationDate(time);

        PDDocumentCatalog catalog = document.getDocumentCatalog();
        catalog.setLanguage("zh-CN");
        PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        catalog.setViewerPreferences(preferences);
        COSDictionary marked = new COSDictionary();
        marked.setBoolean(COSName.getPDFName("Marked"), true);
        catalog.getCOSObject().setItem(COSName.MARK_INFO, marked);
        catalog.getCOSObject().setItem(COSName.STRUCT_TREE_ROOT, tags.root());
        PDMetadata metadata = new PDMetadata(document);
        metadata.importXMPMetadata(xmp().getBytes(StandardCharsets.UTF_8));
        catalog.setMetadata(metadata);
        PDOutputIntent intent = new PDOutputIntent(document, new ByteArrayInputStream(SRGB));
        intent.setInfo("sRGB IEC61966-2.1");
        intent.setOutputCondition("sRGB IEC61966-2.1");
        intent.setOutputConditionIdentifier("sRGB IEC61966-2.1");
        intent.setRegistryName("http://www.color.org");
        catalog.addOutputIntent(intent);
    }

    private String xmp() {
        String time = options.time().truncatedTo(ChronoUnit.SECONDS).toString();
        String escaped = title.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return """
                <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
                <x:xmpmeta xmlns:x="adobe:ns:meta/">
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
                 xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
                 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
                <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
                <dc:language><rdf:Bag><rdf:li>zh-CN</rdf:li></rdf:Bag></dc:language>
                <xmp:CreateDate>%s</xmp:CreateDate>
                <xmp:ModifyDate>%s</xmp:ModifyDate>
                <pdf:Producer>%s</pdf:Producer>
                <pdfaid:part>2</pdfaid:part>
                <pdfaid:conformance>A</pdfaid:conformance>
                </rdf:Description>
                </rdf:RDF>
                </x:xmpmeta>
                <?xpacket end="r"?>
                """.formatted(escaped, time, time, PRODUCER);
    }

    private static double points(double millimetres) {
        return millimetres * 72 / 25.4;
    }

    /** A number with at most three decimals, as PDF writes it. */
    private static String number(double value) {
        long thousandths = Math.round(value * 1000);
        String sign = thousandths < 0 ? "-" : "";
        long size = Math.abs(thousandths);
        String decimals = size % 1000 == 0 ? "" : ("." + (1000 + size % 1000)).replace(".1", ".");
        return sign + size / 1000 + decimals;
    }
}
