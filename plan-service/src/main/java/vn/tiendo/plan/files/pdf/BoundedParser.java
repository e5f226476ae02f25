package vn.tiendo.plan.files.pdf;

import java.io.File;
import java.io.IOException;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/**
 * Opens a PDF and measures every stream before the library unpacks it into memory: as it is referred to (then it is
 * deciphered too), and those of cross references, which are read while the file is opened. Pictures are taken for absent:
 * nobody reads them, and some are packed in ways that cannot be measured.
 */
public final class BoundedParser extends PDFParser {
    private final Unpacked unpacked = new Unpacked();

    private BoundedParser(RandomAccessRead source) throws IOException {
        super(source, "", null, null, IOUtils.createTempFileOnlyStreamCache());
    }

    /**
     * Opens the file with no password.
     *
     * @throws TooMuch when a stream of it is larger unpacked than any of a plan, then or while it is read
     */
    public static PDDocument open(File file) throws IOException {
        RandomAccessRead source = new RandomAccessReadBufferedFile(file);
        try {
            return new BoundedParser(source).parse();
        } catch (IOException | RuntimeException | Error failure) {
            source.close();
            throw failure;
        }
    }

    @Override
    public @Nullable COSBase dereferenceCOSObject(COSObject reference) throws IOException {
        COSBase found = super.dereferenceCOSObject(reference);
        if (!(found instanceof COSStream stream)) {
            return found;
        }
        if (Unpacked.isPicture(stream)) {
            return COSNull.NULL;
        }
        if (!unpacked.admits(stream)) {
            throw new TooMuch();
        }
        return found;
    }

    @Override
    protected COSStream parseCOSStream(COSDictionary dictionary) throws IOException {
        COSStream stream = super.parseCOSStream(dictionary);
        boolean crossReferences = dictionary.containsKey(COSName.W);
        if (crossReferences && !unpacked.admits(stream)) {
            throw new TooMuch();
        }
        return stream;
    }
}
