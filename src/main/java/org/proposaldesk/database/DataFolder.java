package org.proposaldesk.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

/**
 * The folder that holds everything the embedded database keeps: set by {@code PROPOSALDESK_DATA_DIR}, {@code ./data} otherwise.
 *
 * @param path absolute path of the folder
 */
record DataFolder(Path path) {

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    DataFolder(Path path) {
        this.path = path.toAbsolutePath().normalize();
    }

    /** The files of PostgreSQL. */
    Path cluster() {
        return path.resolve("database");
    }

    /** Messages of PostgreSQL; the one before it is kept as {@code database.log.1}. */
    Path log() {
        return path.resolve("database.log");
    }

    private Path demoMark() {
        return path.resolve("demo");
    }

    /** Whether nothing has been stored here yet. */
    boolean isEmpty() {
        return !Files.exists(cluster());
    }

    /** Whether the data here began as a demo. */
    boolean beganAsDemo() {
        return Files.exists(demoMark());
    }

    /** Remembers for later starts whether the data here begin as a demo. */
    void beginAs(DemoMode demo) throws IOException {
        Files.deleteIfExists(demoMark());
        if (demo.on()) {
            Files.createFile(demoMark());
        }
    }

    /** Creates the folder for its owner alone; a folder that is there stays as it is. */
    void create() {
        try {
            Files.createDirectories(path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            if (!Files.isWritable(path)) {
                throw new IOException("not writable");
            }
        } catch (IOException failure) {
            throw new StartRefused("无法建立或写入数据文件夹 " + path + "。",
                    "请检查该文件夹的权限，或用环境变量 PROPOSALDESK_DATA_DIR 指定另一个文件夹。", failure);
        }
    }

    /**
     * Takes the folder for this application.
     *
     * @throws StartRefused when another application has it
     */
    FolderLock lock() throws IOException {
        return FolderLock.take(path).orElseThrow(() -> new StartRefused("数据文件夹 " + path + " 正由另一个提案办理程序使用。",
                "请先停止那个程序，或用环境变量 PROPOSALDESK_DATA_DIR 为本程序指定另一个文件夹。"));
    }

    /** The password of the database, made at random on first use and readable by the owner of the folder alone. */
    String password() throws IOException {
        Path file = passwordFile();
        if (Files.exists(file)) {
            Files.setPosixFilePermissions(file, OWNER_ONLY);
            return Files.readString(file).strip();
        }
        if (!isEmpty()) {
            throw new StartRefused("找不到数据库密码文件 " + file + "，而数据库已有数据。", "请从备份中恢复该文件后再启动。");
        }
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        String password = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        Path written = Files.createTempFile(path, "database-password", ".new", PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        try (FileChannel channel = FileChannel.open(written, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(password.getBytes(StandardCharsets.US_ASCII)));
            channel.force(true);
        }
        Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
        return password;
    }

    Path passwordFile() {
        return path.resolve("database-password");
    }

    /** Opens a log file for its owner alone, beginning a new one when it has grown past 10 MB. */
    void prepareLog() throws IOException {
        if (Files.exists(log()) && Files.size(log()) > 10_000_000) {
            Files.move(log(), path.resolve("database.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        if (!Files.exists(log(), LinkOption.NOFOLLOW_LINKS)) {
            Files.createFile(log(), PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        }
    }
}
