package vn.tiendo.documents.signing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.GregorianCalendar;
import java.util.HexFormat;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.ExternalSigningSupport;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;

/**
 * A PDF with room left for a signature (ISO 32000-1, 12.8): everything but that room is what is signed. It can be kept
 * while the signature is fetched, for as long as that takes.
 */
public final class PdfToSign {
    /** Bytes of room; a signature with its chain of certificates and a time stamp fits. */
    private static final int ROOM = 32 * 1024;

    private final byte[] bytes;
    private final int roomFrom;
    private final int roomTo;

    private PdfToSign(byte[] bytes, int roomFrom, int roomTo) {
        this.bytes = bytes;
        this.roomFrom = roomFrom;
        this.roomTo = roomTo;
    }

    /**
     * Leaves the room.
     *
     * @param reason what the signature is for
     * @param at the moment that the signature says it was made
     */
    public static PdfToSign of(byte[] pdf, String reason, Instant at) {
        try (PDDocument document = Loader.loadPDF(pdf);
                SignatureOptions options = new SignatureOptions()) {
            PDSignature signature = new PDSignature();
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            signature.setSubFilter(PDSignature.SUBFILTER_ADBE_PKCS7_DETACHED);
            signature.setReason(reason);
            signature.setSignDate(GregorianCalendar.from(at.atZone(ZoneOffset.UTC)));
            options.setPreferredSignatureSize(ROOM);
            document.setDocumentId(at.toEpochMilli());
            document.addSignature(signature, options);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ExternalSigningSupport support = document.saveIncrementalForExternalSigning(bytes);
            support.setSignature(new byte[0]);
            int[] range = signature.getByteRange();
            return new PdfToSign(bytes.toByteArray(), range[1], range[2]);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The hash that goes out: SHA-256 of all bytes but the room. */
    public byte[] sha256() {
        MessageDigest digest = sha256Digest();
        digest.update(bytes, 0, roomFrom);
        digest.update(bytes, roomTo, bytes.length - roomTo);
        return digest.digest();
    }

    /** The PDF with the signature that came in; refuses one that is larger than the room. */
    public byte[] signed(byte[] cms) {
        String hex = HexFormat.of().withUpperCase().formatHex(cms);
        // the room is written between angle brackets
        int space = roomTo - roomFrom - 2;
        if (hex.length() > space) {
            throw new IllegalArgumentException(
                    "The signature has %d bytes, there is room for %d".formatted(cms.length, space / 2));
        }
        byte[] signed = Arrays.copyOf(bytes, bytes.length);
        byte[] digits = hex.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(digits, 0, signed, roomFrom + 1, digits.length);
        return signed;
    }

    /** Sends the hash out and takes the signature in. */
    public byte[] signedBy(SigningPort port) {
        return signed(port.sign(sha256()));
    }

    private static MessageDigest sha256Digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
