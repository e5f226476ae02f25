package vn.tiendo.kit.audit.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MerkleTreeTest {
    private static List<byte[]> leaves(int count) {
        return new ArrayList<>(IntStream.range(0, count)
                .mapToObj(i -> MerkleTree.leaf(("entry " + i).getBytes(UTF_8)))
                .toList());
    }

    /** Known answers for SHA-256: the empty tree, and the leaf hash of the empty entry (one byte 0x00). */
    @Test
    void theHashIsTheOneOfTheRfc() {
        HexFormat hex = HexFormat.of();
        assertEquals(
                "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                hex.formatHex(MerkleTree.root(List.of())));
        assertEquals(
                "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                hex.formatHex(MerkleTree.leaf(new byte[0])));
    }

    @Test
    void aTreeIsSplitAtTheLargestPowerOfTwo() {
        List<byte[]> leaves = leaves(5);
        byte[] four = MerkleTree.root(leaves.subList(0, 4));
        assertArrayEquals(MerkleTree.root(List.of(four, leaves.get(4))), MerkleTree.root(leaves));
    }

    @Test
    void everyChangeRemovalAdditionAndSwapChangesTheRoot() {
        for (int size = 2; size < 40; size++) {
            byte[] root = MerkleTree.root(leaves(size));
            for (int at = 0; at < size; at++) {
                List<byte[]> changed = leaves(size);
                changed.set(at, MerkleTree.leaf("altered".getBytes(UTF_8)));
                assertFalse(Arrays.equals(root, MerkleTree.root(changed)));
                List<byte[]> removed = leaves(size);
                removed.remove(at);
                assertFalse(Arrays.equals(root, MerkleTree.root(removed)));
            }
            List<byte[]> swapped = leaves(size);
            swapped.add(swapped.removeFirst());
            assertFalse(Arrays.equals(root, MerkleTree.root(swapped)));
            assertFalse(Arrays.equals(root, MerkleTree.root(leaves(size + 1))));
        }
    }
}
