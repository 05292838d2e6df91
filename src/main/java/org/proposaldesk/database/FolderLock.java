package org.proposaldesk.database;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps a folder for one application until it is closed or the application dies, however it dies. */
final class FolderLock implements Closeable {

    /** Folders that this process holds: opening the lock file a second time and closing it would set the lock free. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel channel;

    private FolderLock(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /** Takes an existing folder; empty when another application, or another part of this one, has it. */
    static Optional<FolderLock> take(Path path) throws IOException {
        Path folder = path.toRealPath();
        if (!HELD.add(folder)) {
            return Optional.empty();
        }
        FileChannel channel = null;
        boolean taken = false;
        try {
            channel = FileChannel.open(folder.resolve("application.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            taken = channel.tryLock() != null;
            return taken ? Optional.of(new FolderLock(folder, channel)) : Optional.empty();
        } finally {
            if (!taken) {
                HELD.remove(folder);
                if (channel != null) {
                    channel.close();
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
        HELD.remove(folder);
    }
}
