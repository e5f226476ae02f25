package vn.tiendo.kit.audit.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What closes a batch of records. Hashes are SHA-256 in hex.
 *
 * @param epoch 1, and one more each time a log that was restored goes on
 * @param batch its number, rising over all epochs
 * @param sealedAt to the microsecond
 * @param root Merkle root (RFC 6962, section 2.1) over the records' texts
 * @param before the head of the batch before, {@link #BEGINNING} in the first
 * @param head covers all of this and, by {@code before}, everything that was sealed earlier
 * @param leaves hash of each record, in order: they tell which one was altered
 */
public record Seal(
        long epoch,
        long batch,
        int entries,
        Instant sealedAt,
        String root,
        String before,
        String head,
        List<String> leaves) {
    public static final String BEGINNING = "0".repeat(64);

    private static final HexFormat HEX = HexFormat.of();
    private static final int HASH_DIGITS = 64;
    private static final byte HEAD_PREFIX = 2;

    public Seal {
        leaves = List.copyOf(leaves);
    }

    /** The seal that these texts, in this order, get. */
    public static Seal of(long epoch, long batch, Instant sealedAt, String before, List<String> records) {
        Instant at = sealedAt.truncatedTo(ChronoUnit.MICROS);
        List<String> leaves = records.stream().map(Seal::leaf).toList();
        String root = root(leaves);
        return new Seal(
                epoch,
                batch,
                records.size(),
                at,
                root,
                before,
                head(epoch, batch, records.size(), at, root, before),
                leaves);
    }

    /** Hash of one record. */
    public static String leaf(String text) {
        return HEX.formatHex(MerkleTree.leaf(text.getBytes(UTF_8)));
    }

    /** Hashes that stand one behind the other; what is left over at the end is one as well, and fits nothing. */
    public static List<String> split(String leaves) {
        List<String> split = new ArrayList<>();
        IntStream.iterate(0, at -> at < leaves.length(), at -> at + HASH_DIGITS)
                .forEach(at -> split.add(leaves.substring(at, Math.min(leaves.length(), at + HASH_DIGITS))));
        return split;
    }

    /** Whether its parts agree with each other; says nothing of records and neighbours. */
    boolean isConsistent() {
        return entries == leaves.size()
                && root.equals(root(leaves))
                && head.equals(head(epoch, batch, entries, sealedAt, root, before));
    }

    private static String root(List<String> leaves) {
        return HEX.formatHex(MerkleTree.root(leaves.stream().map(HEX::parseHex).toList()));
    }

    private static String head(long epoch, long batch, int entries, Instant sealedAt, String root, String before) {
        ByteBuffer numbers = ByteBuffer.allocate(1 + 3 * Long.BYTES + Integer.BYTES)
                .put(HEAD_PREFIX)
                .putLong(epoch)
                .putLong(batch)
                .putInt(entries)
                .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, sealedAt));
        MessageDigest digest = sha256();
        digest.update(numbers.array());
        digest.update(HEX.parseHex(root));
        digest.update(HEX.parseHex(before));
        return HEX.formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
