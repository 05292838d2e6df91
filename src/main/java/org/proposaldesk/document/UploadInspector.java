package org.proposaldesk.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import org.proposaldesk.proposal.Refusal;

/**
 * Lets in only files that are what they say and that nobody has to fear: few kinds, bounded size, pages and unpacked size,
 * no macros, no embedded files, no references to the outside, no encryption. The file is never kept in memory, and two
 * inspections run at a time.
 */
public final class UploadInspector implements AutoCloseable {

    /** Id under which uploads are refused. */
    static final String RULE = "upload";

    private static final int MEGABYTE = 1024 * 1024;
    /** Pictures with more points would not fit into memory when shown. */
    private static final long MOST_POINTS = 100_000_000;
    /** Hostile files end far below; the rest is for honest large ones on a busy machine. */
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};

    private final BoundedWork work = new BoundedWork("upload-inspector", LONGEST);
    private final Path folder;

    /** Keeps uploads among the temporary files of the system while they are inspected. */
    public UploadInspector() {
        this(Path.of(System.getProperty("java.io.tmpdir")));
    }

    UploadInspector(Path folder) {
        this.folder = folder;
    }

    /**
     * Stores the upload in a temporary file and looks into it.
     *
     * @param sentName name as the browser sent it
     * @param content  read to its end, at most one byte past the largest size
     * @return the file; the caller closes it
     * @throws Refusal        a Chinese sentence why the file is not taken
     * @throws UploadTooLarge if it is larger than its kind may be
     */
    public InspectedFile inspect(String sentName, InputStream content) throws IOException {
        String name = FileName.clean(sentName);
        String extension = FileName.extension(name);
        if (extension.equals("docm") || extension.equals("xlsm")) {
            throw refuse("文件含有宏，没有上传。请另存为不含宏的文档（.docx 或 .xlsx）后重试。");
        }
        FileKind kind = FileKind.ofExtension(extension)
                .orElseThrow(() -> refuse("不接受这种文件，没有上传。可以上传 " + FileKind.NAMES + " 文件。"));
        Path file = Files.createTempFile(folder, "upload-", ".tmp");
        boolean accepted = false;
        try {
            long size = store(content, file, kind);
            work.run(() -> {
                examine(file, size, kind);
                return null;
            });
            accepted = true;
            return new InspectedFile(name, kind, size, file);
        } finally {
            if (!accepted) {
                Files.deleteIfExists(file);
            }
        }
    }

    @Override
    public void close() {
        work.close();
    }

    private static long store(InputStream content, Path file, FileKind kind) throws IOException {
        long largest = (long) kind.largestMegabytes() * MEGABYTE;
        long size = 0;
        byte[] buffer = new byte[64 * 1024];
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                size += read;
                if (size > largest) {
                    throw new UploadTooLarge("文件超过 " + kind.largestMegabytes() + " MB，没有上传。请压缩图片、拆分文件或降低扫描分辨率后重试。");
                }
                out.write(buffer, 0, read);
            }
        }
        if (size == 0) {
            throw refuse("文件是空的，没有上传。请检查文件后重试。");
        }
        return size;
    }

    private static void examine(Path file, long size, FileKind kind) throws IOException {
        byte[] start;
        try (InputStream content = Files.newInputStream(file)) {
            start = content.readNBytes(16);
        }
        if (startsWith(start, OLE)) {
            throw refuse("文件已加密或是旧版 Office 格式，没有上传。请取消密码，另存为 .docx 或 .xlsx 后重试。");
        }
        switch (kind) {
            case PDF -> {
                require(startsWith(start, "%PDF-".getBytes(StandardCharsets.US_ASCII)));
                PdfFile.inspect(file);
            }
            case DOCX, XLSX, OFD -> {
                require(startsWith(start, ZIP));
                PackedFile.inspect(file, size, kind);
            }
            case JPEG -> {
                require(startsWith(start, new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}));
                examinePicture(file, "JPEG");
            }
            case PNG -> {
                require(startsWith(start, new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'}));
                examinePicture(file, "png");
            }
            case TEXT -> require(PlainText.isText(file));
        }
    }

    /** Reads the size only, not the picture. */
    private static void examinePicture(Path file, String format) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
        ImageReader reader = readers.next();
        try (FileImageInputStream content = new FileImageInputStream(file.toFile())) {
            reader.setInput(content, true, true);
            if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_POINTS) {
                throw refuse("图片超过一亿像素，没有上传。请缩小图片后重试。");
            }
        } catch (IOException | RuntimeException broken) {
            if (broken instanceof Refusal refusal) {
                throw refusal;
            }
            throw refuse("图片已损坏，没有上传。请重新导出图片后重试。");
        } finally {
            reader.dispose();
        }
    }

    private static boolean startsWith(byte[] bytes, byte[] magic) {
        return bytes.length >= magic.length && Arrays.equals(bytes, 0, magic.length, magic, 0, magic.length);
    }

    private static void require(boolean matches) {
        if (!matches) {
            throw refuse("文件的内容与扩展名不符，没有上传。请用原软件打开后另存，再上传。");
        }
    }

    static Refusal refuse(String message) {
        return new Refusal(RULE, message);
    }
}
