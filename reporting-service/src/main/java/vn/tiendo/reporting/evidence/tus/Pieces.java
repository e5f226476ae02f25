package vn.tiendo.reporting.evidence.tus;

import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a body, as it streams by, at the borders of a fixed grid, so that what is stored never depends on how the network
 * happened to cut it. Holds less than one piece at a time.
 */
public final class Pieces {
    /** Bytes of one cell of the grid. */
    public static final int CELL = 256 * 1024;

    /** Bytes that follow each other and stay within one cell; {@code offset} from the beginning of the file. */
    public record Piece(long offset, byte[] bytes) {
        public int cell() {
            return (int) (offset / CELL);
        }

        /** Bytes of the cell that stand before this piece. */
        public int within() {
            return (int) (offset % CELL);
        }

        public long end() {
            return offset + bytes.length;
        }
    }

    private long offset;
    private Buffer gathered = Buffer.buffer();

    public Pieces(long offset) {
        this.offset = offset;
    }

    /** The pieces that are whole with this part of the body. */
    public List<Piece> add(Buffer part) {
        List<Piece> whole = new ArrayList<>();
        int taken = 0;
        while (part.length() - taken >= room()) {
            int end = taken + room();
            gathered.appendBuffer(part, taken, end - taken);
            taken = end;
            whole.add(cut());
        }
        gathered.appendBuffer(part, taken, part.length() - taken);
        return whole;
    }

    /** What is left when the body ends, or breaks off. */
    public List<Piece> rest() {
        return gathered.length() == 0 ? List.of() : List.of(cut());
    }

    private int room() {
        return CELL - (int) (offset % CELL) - gathered.length();
    }

    private Piece cut() {
        Piece piece = new Piece(offset, gathered.getBytes());
        offset = piece.end();
        gathered = Buffer.buffer();
        return piece;
    }
}
