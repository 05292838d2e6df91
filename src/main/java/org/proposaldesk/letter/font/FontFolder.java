package org.proposaldesk.letter.font;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The bureau's own licensed fonts: files of one folder, told apart by the family names inside them, not by their file names. */
final class FontFolder {

    /** No folder: every role is served by the shipped fonts. */
    static final FontFolder NONE = new FontFolder();
    private static final long LARGEST_FILE = 64L << 20;

    private final Map<FontRole, Own> fonts = new EnumMap<>(FontRole.class);
    private final List<FontReport.Refused> refused = new ArrayList<>();

    /** A font with its file and how well its name fits; the best rank wins. */
    private record Own(Typeface face, String file, int rank) {
    }

    private FontFolder() {
    }

    /**
     * Reads a folder; what cannot be used is noted with its reason.
     *
     * @throws UncheckedIOException when the folder is not there or cannot be read
     */
    FontFolder(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                read(file);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("字体文件夹“" + folder + "”不存在或无法读取，请检查设置。", unreadable);
        }
    }

    /** Face of a role, null when the folder has none. */
    Typeface face(FontRole role) {
        return fonts.containsKey(role) ? fonts.get(role).face() : null;
    }

    /** File that holds the face of a role, null when the folder has none. */
    String source(FontRole role) {
        return fonts.containsKey(role) ? fonts.get(role).file() : null;
    }

    List<FontReport.Refused> refused() {
        return refused;
    }

    private void read(Path path) throws IOException {
        String file = path.getFileName().toString();
        if (!file.toLowerCase(Locale.ROOT).matches(".*\\.(ttf|ttc|otf|otc)")) {
            refuse(file, "不是字体文件（.ttf、.ttc）");
            return;
        }
        if (Files.size(path) > LARGEST_FILE) {
            refuse(file, "超过64 MB");
            return;
        }
        try {
            for (FontFile font : FontFile.read(Files.readAllBytes(path))) {
                take(file, font);
            }
        } catch (IndexOutOfBoundsException | NullPointerException | NegativeArraySizeException damaged) {
            refuse(file, "文件已损坏，无法读取");
        }
    }

    private void take(String file, FontFile font) {
        String names = "“" + String.join("、", font.families()) + "”";
        Map<FontRole, Integer> ranks = new EnumMap<>(FontRole.class);
        for (FontRole role : FontRole.values()) {
            font.families().stream().mapToInt(role::rank).filter(rank -> rank >= 0).min().ifPresent(rank -> ranks.put(role, rank));
        }
        if (ranks.isEmpty()) {
            refuse(file, names + "不是公文用的小标宋、仿宋、楷体、黑体、宋体之一");
        } else if (font.obstacle() != null) {
            refuse(file, names + font.obstacle());
        } else {
            try {
                Typeface face = new Typeface(font.postScriptName(), font);
                face.requireWhole();
                ranks.forEach((role, rank) -> offer(role, new Own(face, file, rank)));
            } catch (IllegalArgumentException unusable) {
                refuse(file, names + unusable.getMessage());
            }
        }
    }

    private void offer(FontRole role, Own own) {
        Own before = fonts.get(role);
        if (before == null) {
            fonts.put(role, own);
            return;
        }
        Own better = own.rank() < before.rank() ? own : before;
        fonts.put(role, better);
        refuse(better == own ? before.file() : own.file(), role.label() + "已由 " + better.file() + " 担任");
    }

    private void refuse(String file, String reason) {
        refused.add(new FontReport.Refused(file, reason));
    }
}
