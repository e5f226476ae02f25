package vn.tiendo.reporting.evidence.tus;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;

/** The header {@code Upload-Checksum} (tus 1.0.0, extension Checksum) and the digest of the body it speaks of. */
public final class UploadChecksum {
    /** As {@code Tus-Checksum-Algorithm} says them, and as Java calls them. */
    private static final Map<String, String> ALGORITHMS = Map.of("sha1", "SHA-1", "sha256", "SHA-256");

    private final MessageDigest digest;
    private final byte[] expected;

    private UploadChecksum(MessageDigest digest, byte[] expected) {
        this.digest = digest;
        this.expected = expected;
    }

    /** Throws {@link IllegalArgumentException} when the algorithm is not one of ours or the value is no digest of it. */
    public static UploadChecksum parse(String header) {
        String[] parts = header.strip().split(" ", -1);
        String algorithm = ALGORITHMS.get(parts[0]);
        if (parts.length != 2 || algorithm == null) {
            throw new IllegalArgumentException("not a checksum of ours");
        }
        try {
            MessageDigest digest = MessageDigest.getInstance(algorithm);
            byte[] expected = Base64.getDecoder().decode(parts[1]);
            if (expected.length != digest.getDigestLength()) {
                throw new IllegalArgumentException("not as long as the digest");
            }
            return new UploadChecksum(digest, expected);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public void update(byte[] bytes) {
        digest.update(bytes);
    }

    /** Whether what was seen is what was announced; asked once, at the end. */
    public boolean matches() {
        return MessageDigest.isEqual(digest.digest(), expected);
    }
}
