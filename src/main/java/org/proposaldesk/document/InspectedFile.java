package org.proposaldesk.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that passed inspection, in a temporary place until closed.
 *
 * @param name cleaned name
 * @param kind what it is, by its contents
 * @param size length in bytes
 * @param path where it is
 */
public record InspectedFile(String name, FileKind kind, long size, Path path) implements AutoCloseable {

    /** The whole content; at most 50 MB. */
    public byte[] content() throws IOException {
        return Files.readAllBytes(path);
    }

    /** Deletes the temporary file. */
    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
