package vn.tiendo.kit.audit.log;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/** The Merkle tree hash of RFC 6962, section 2.1, with SHA-256: leaves are prefixed 0x00, inner nodes 0x01. */
public final class MerkleTree {
    private MerkleTree() {}

    /** Hash of one entry. */
    public static byte[] leaf(byte[] entry) {
        return hash((byte) 0, entry, new byte[0]);
    }

    /** Root over leaves in their order; the hash of nothing when there are none. */
    public static byte[] root(List<byte[]> leaves) {
        return switch (leaves.size()) {
            case 0 -> sha256().digest();
            case 1 -> leaves.getFirst();
            default -> {
                int split = Integer.highestOneBit(leaves.size() - 1);
                yield hash((byte) 1, root(leaves.subList(0, split)), root(leaves.subList(split, leaves.size())));
            }
        };
    }

    private static byte[] hash(byte prefix, byte[] left, byte[] right) {
        MessageDigest digest = sha256();
        digest.update(prefix);
        digest.update(left);
        digest.update(right);
        return digest.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
