package org.proposaldesk.document;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The kinds of file that may be uploaded. Sizes in bytes. */
public enum FileKind {
    PDF("application/pdf", 50, true, "pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", 20, false, "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", 20, false, "xlsx"),
    OFD("application/ofd", 20, false, "ofd"),
    JPEG("image/jpeg", 20, true, "jpg", "jpeg"),
    PNG("image/png", 20, true, "png"),
    TEXT("text/plain", 20, false, "txt");

    /** What people are told when a file is of none of these kinds. */
    static final String NAMES = "PDF、DOCX、XLSX、OFD、JPG、PNG、TXT";

    private final String mediaType;
    private final int largestMegabytes;
    private final boolean shownByBrowser;
    private final List<String> extensions;

    FileKind(String mediaType, int largestMegabytes, boolean shownByBrowser, String... extensions) {
        this.mediaType = mediaType;
        this.largestMegabytes = largestMegabytes;
        this.shownByBrowser = shownByBrowser;
        this.extensions = List.of(extensions);
    }

    /** Media type under which such a file is sent. */
    public String mediaType() {
        return mediaType;
    }

    /** Largest size in megabytes of 1,048,576 bytes; scanned papers make large PDF files. */
    int largestMegabytes() {
        return largestMegabytes;
    }

    /** Whether a browser may show it in the page; other kinds are saved. */
    public boolean isShownByBrowser() {
        return shownByBrowser;
    }

    /** The kind for an extension in small letters. */
    static Optional<FileKind> ofExtension(String extension) {
        return Arrays.stream(values()).filter(kind -> kind.extensions.contains(extension)).findFirst();
    }

    /** The kind for a media type. */
    public static Optional<FileKind> ofMediaType(String mediaType) {
        return Arrays.stream(values()).filter(kind -> kind.mediaType.equals(mediaType)).findFirst();
    }
}
