package vn.tiendo.reporting.evidence.tus;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import vn.tiendo.reporting.evidence.tus.Pieces.Piece;

class PiecesTest {
    @Property(tries = 60)
    void howeverTheNetworkCutsABodyItsPiecesFitTheGridAndAreTheBody(
            @ForAll @IntRange(max = 700_000) int offset,
            @ForAll @Size(max = 12) List<@IntRange(max = 400_000) Integer> parts) {
        Pieces pieces = new Pieces(offset);
        Buffer body = Buffer.buffer();
        List<Piece> cut = new ArrayList<>();
        Random random = new Random(offset);
        for (int size : parts) {
            byte[] part = new byte[size];
            random.nextBytes(part);
            body.appendBytes(part);
            cut.addAll(pieces.add(Buffer.buffer(part)));
        }
        cut.addAll(pieces.rest());

        Buffer put = Buffer.buffer();
        long reached = offset;
        for (Piece piece : cut) {
            assertEquals(reached, piece.offset());
            assertTrue(piece.bytes().length > 0 && piece.within() + piece.bytes().length <= Pieces.CELL);
            reached = piece.end();
            put.appendBytes(piece.bytes());
        }
        assertArrayEquals(body.getBytes(), put.getBytes());
        long borders = reached / Pieces.CELL - offset / Pieces.CELL;
        assertTrue(cut.size() <= borders + 1);
    }
}
