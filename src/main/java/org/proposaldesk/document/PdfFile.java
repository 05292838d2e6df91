package org.proposaldesk.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.proposaldesk.proposal.Refusal;

/** Opens a PDF far enough to see that it is whole, open to everybody and not too long. */
final class PdfFile {

    private static final int MOST_PAGES = 500;
    /** Unpacked size of what is read: tables and object lists to find the pages, text and fonts to read them; pictures stay packed. */
    private static final long LARGEST_UNPACKED = 48L * 1024 * 1024;

    private PdfFile() {}

    /**
     * Reads the structure of the file.
     *
     * @throws Refusal if it is encrypted, broken, hostile or longer than 500 pages
     */
    static void inspect(Path file) throws IOException {
        use(file, document -> {
            int pages = 0;
            for (PDPage page : document.getPages()) {
                if (++pages > MOST_PAGES) {
                    throw UploadInspector.refuse("PDF 超过 500 页，没有上传。请拆分后分别上传。");
                }
            }
            if (pages == 0) {
                throw broken();
            }
            return pages;
        });
    }

    /** What is done with an open document. */
    interface Use<T> {
        T with(PDDocument document) throws IOException;
    }

    /**
     * Opens the file for a use; whatever that use makes PDFBox unpack is counted first.
     *
     * @throws Refusal if it is encrypted, broken or hostile
     */
    static <T> T use(Path file, Use<T> use) throws IOException {
        try (RandomAccessReadBufferedFile content = new RandomAccessReadBufferedFile(file);
                PDDocument document = new BoundedParser(content).parse()) {
            if (document.isEncrypted()) {
                throw encrypted();
            }
            return use.with(document);
        } catch (InvalidPasswordException locked) {
            throw encrypted();
        } catch (Refusal refusal) {
            throw refusal;
        } catch (IOException | RuntimeException | StackOverflowError unreadable) {
            throw broken();
        }
    }

    /** Counts what the structure would unpack to before PDFBox unpacks it into memory. */
    private static final class BoundedParser extends PDFParser {

        private long unpacked;

        BoundedParser(RandomAccessReadBufferedFile content) throws IOException {
            super(content, "", null, null, IOUtils.createTempFileOnlyStreamCache());
        }

        @Override
        protected COSStream parseCOSStream(COSDictionary dictionary) throws IOException {
            if (document != null && document.isEncrypted()) {
                throw encrypted();
            }
            COSStream stream = super.parseCOSStream(dictionary);
            if (COSName.IMAGE.equals(dictionary.getCOSName(COSName.SUBTYPE))) {
                return emptyPicture();
            }
            COSBase filters = stream.getFilters();
            if (filters instanceof COSArray list && list.size() <= 1) {
                filters = list.size() == 0 ? null : list.getObject(0);
            }
            if (filters == null) {
                return stream;
            }
            if (!filters.equals(COSName.FLATE_DECODE) && !filters.equals(COSName.FLATE_DECODE_ABBREVIATION)) {
                throw broken();
            }
            byte[] buffer = new byte[64 * 1024];
            try (InputStream content = new InflaterInputStream(stream.createRawInputStream())) {
                for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                    unpacked += read;
                    if (unpacked > LARGEST_UNPACKED || Thread.currentThread().isInterrupted()) {
                        throw UploadInspector.refuse("PDF 展开后过大，可能是恶意文件，没有上传。请重新导出或扫描后再上传。");
                    }
                }
            }
            return stream;
        }
    }

    /** Stands for every picture, and for whatever calls itself one: nobody asks for its contents here. */
    private static COSStream emptyPicture() {
        COSStream picture = new COSStream();
        picture.setItem(COSName.TYPE, COSName.XOBJECT);
        picture.setItem(COSName.SUBTYPE, COSName.IMAGE);
        return picture;
    }

    private static Refusal encrypted() {
        return UploadInspector.refuse("PDF 已加密，没有上传。请取消密码和权限限制后重试。");
    }

    private static Refusal broken() {
        return UploadInspector.refuse("PDF 已损坏或结构异常，没有上传。请重新导出或扫描后再上传。");
    }
}
