package vn.tiendo.gateway.docs;

import io.vertx.core.buffer.Buffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Something to send, tagged by its content. */
record Representation(String type, Buffer body, String tag) {
    private static final int TAG_BYTES = 16;

    Representation(String type, String text) {
        this(type, Buffer.buffer(text));
    }

    Representation(String type, Buffer body) {
        this(type, body, tag(body));
    }

    /** @param ifNoneMatch the tags that the caller has */
    boolean isKnownTo(@Nullable String ifNoneMatch) {
        return ifNoneMatch != null
                && Arrays.stream(ifNoneMatch.split(",", -1))
                        .map(one -> one.strip().replaceFirst("^W/", ""))
                        .anyMatch(one -> one.equals("*") || one.equals(tag));
    }

    private static String tag(Buffer body) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(body.getBytes());
            return '"' + HexFormat.of().formatHex(hash, 0, TAG_BYTES) + '"';
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
