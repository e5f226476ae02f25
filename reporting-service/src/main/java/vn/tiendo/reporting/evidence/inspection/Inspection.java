package vn.tiendo.reporting.evidence.inspection;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tiendo.reporting.evidence.inspection.Finding.Reason;
import vn.tiendo.secrecy.SecrecyMark;

/**
 * Looks into a file in constant memory. What it really is decides; what it is called and declared as must agree with
 * that. Blocking, for worker threads.
 */
public final class Inspection {
    private final Map<String, List<String>> allowed;
    private final Map<String, String> aliases;

    /**
     * @param allowed real types, each with the endings that a name may have
     * @param aliases types that browsers declare, with what they mean
     */
    public Inspection(Map<String, List<String>> allowed, Map<String, String> aliases) {
        this.allowed = Map.copyOf(allowed);
        this.aliases = Map.copyOf(aliases);
    }

    /** What a client says of the file; {@code type} is null when it declares nothing definite. */
    public record Claim(String fileName, @Nullable String type) {}

    /** Throws {@link UncheckedIOException} only when the bytes cannot be read, which a retry may heal. */
    public Finding inspect(Bytes bytes, Claim claim) {
        try {
            SecrecyMark.inFileName(claim.fileName()).ifPresent(level -> {
                throw new MarkFound(level);
            });
            String type = type(bytes, claim);
            requireAgreement(type, claim);
            return new Finding.Accepted(type, sha256(bytes));
        } catch (MarkFound mark) {
            return new Finding.Marked(mark.level());
        } catch (Objection objection) {
            return objection.finding();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The real type, with everything in it that can be read looked at for marks. */
    private String type(Bytes bytes, Claim claim) throws IOException {
        String sniffed = Sniffer.type(bytes);
        return switch (sniffed) {
            case Sniffer.ZIP -> {
                ZipDirectory zip = ZipDirectory.read(bytes);
                String type = OfficePackage.type(zip);
                requireAllowed(type);
                OfficePackage.inspect(zip, type);
                yield type;
            }
            case Sniffer.TEXT -> {
                String type = isTable(claim) ? "text/csv" : Sniffer.TEXT;
                requireAllowed(type);
                Sniffer.requireNoArchiveBehind(bytes);
                PlainText.inspect(bytes);
                yield type;
            }
            case Sniffer.PDF -> {
                requireAllowed(sniffed);
                Sniffer.requireNoArchiveBehind(bytes);
                PdfDocument.inspect(bytes);
                yield sniffed;
            }
            default -> {
                requireAllowed(sniffed);
                Sniffer.requireNoArchiveBehind(bytes);
                yield sniffed;
            }
        };
    }

    private void requireAllowed(String type) {
        if (!allowed.containsKey(type)) {
            throw new Objection(Reason.TYPE_NOT_ALLOWED, type);
        }
    }

    /** Comma-separated values are plain text by their bytes; only what they are called tells them apart. */
    private static boolean isTable(Claim claim) {
        return ending(claim.fileName()).equals("csv");
    }

    private void requireAgreement(String type, Claim claim) {
        String declared = claim.type() == null ? type : aliases.getOrDefault(claim.type(), claim.type());
        boolean sameText = type.startsWith("text/") && declared.equals(Sniffer.TEXT);
        boolean named = allowed.getOrDefault(type, List.of()).contains(ending(claim.fileName()));
        if (!named || !declared.equals(type) && !sameText) {
            throw new Objection(Reason.TYPE_MISMATCH, type);
        }
    }

    private static String ending(String fileName) {
        return fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static byte[] sha256(Bytes bytes) throws IOException {
        try (InputStream all = bytes.stream()) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[64 * 1024];
            for (int count = all.read(buffer); count >= 0; count = all.read(buffer)) {
                digest.update(buffer, 0, count);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
