package org.proposaldesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nothing under the AGPL is on the class path, not even for tests: its terms would reach the whole application.
 *
 * <p>Looked at is what a jar says of itself: its licence files, the licences in its pom and its manifest, and the packages of
 * products that are known to be under the AGPL. A jar that says nothing is found by its packages only.
 */
class LicencesTest {

    /** iText since version 5, and the module of ofdrw that needs it. */
    private static final Pattern KNOWN = Pattern.compile("(com/itextpdf/|org/ofdrw/converter/).*");
    private static final Pattern LICENCE_FILE = Pattern.compile("(META-INF/)?(LICEN[SC]E|COPYING)[^/]*", Pattern.CASE_INSENSITIVE);
    /** The title of the licence; the GPL, too, mentions it in its text. */
    private static final Pattern TITLE = Pattern.compile("(?m)^\\s*GNU AFFERO GENERAL PUBLIC LICENSE\\s*$");
    private static final Pattern NAME = Pattern.compile("AGPL|Affero", Pattern.CASE_INSENSITIVE);

    @Test
    void nothingOnTheClassPathIsUnderTheAgpl() throws IOException {
        List<Path> jars = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.endsWith(".jar")).map(Path::of).toList();
        assertThat(jars).as("the class path of compile and test").anyMatch(jar -> jar.toString().contains("pdfbox"))
                .anyMatch(jar -> jar.toString().contains("ofdrw-reader"));
        List<String> found = new ArrayList<>();
        for (Path jar : jars) {
            found.addAll(signsOfAgpl(jar));
        }
        assertThat(found).isEmpty();
    }

    @Test
    void theAgplIsFoundWhereverAJarNamesIt(@TempDir Path folder) throws IOException {
        assertThat(signsOfAgpl(jar(folder, "com/itextpdf/kernel/pdf/PdfDocument.class", ""))).hasSize(1);
        assertThat(signsOfAgpl(jar(folder, "META-INF/LICENSE.txt", "  GNU AFFERO GENERAL PUBLIC LICENSE\nVersion 3"))).hasSize(1);
        assertThat(signsOfAgpl(jar(folder, "META-INF/maven/a/b/pom.xml", "<licenses><license><name>AGPL-3.0</name></license></licenses>")))
                .hasSize(1);
        assertThat(signsOfAgpl(jar(folder, "META-INF/MANIFEST.MF", "Manifest-Version: 1.0\nBundle-License: GNU Affero GPL v3\n"))).hasSize(1);
        assertThat(signsOfAgpl(jar(folder, "META-INF/LICENSE", "13. Use with the GNU Affero General Public License."))).isEmpty();
    }

    private static List<String> signsOfAgpl(Path path) throws IOException {
        List<String> signs = new ArrayList<>();
        try (JarFile jar = new JarFile(path.toFile(), false)) {
            List<JarEntry> entries = Collections.list(jar.entries());
            entries.stream().map(ZipEntry::getName).filter(name -> KNOWN.matcher(name).matches()).findFirst()
                    .ifPresent(name -> signs.add(path + " holds " + name));
            String bundle = jar.getManifest() == null ? null : jar.getManifest().getMainAttributes().getValue("Bundle-License");
            if (bundle != null && NAME.matcher(bundle).find()) {
                signs.add(path + " is a bundle under " + bundle);
            }
            for (JarEntry entry : entries) {
                boolean pom = entry.getName().startsWith("META-INF/maven/") && entry.getName().endsWith("/pom.xml");
                if (pom && NAME.matcher(licences(text(jar, entry))).find()
                        || LICENCE_FILE.matcher(entry.getName()).matches() && TITLE.matcher(text(jar, entry)).find()) {
                    signs.add(path + " says so in " + entry.getName());
                }
            }
        }
        return signs;
    }

    private static String licences(String pom) {
        int start = pom.indexOf("<licenses>");
        return start < 0 ? "" : pom.substring(start, pom.indexOf("</licenses>", start));
    }

    private static String text(JarFile jar, JarEntry entry) throws IOException {
        return new String(jar.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
    }

    private static Path jar(Path folder, String name, String content) throws IOException {
        Path jar = Files.createTempFile(folder, "one", ".jar");
        try (OutputStream out = Files.newOutputStream(jar); ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return jar;
    }
}
