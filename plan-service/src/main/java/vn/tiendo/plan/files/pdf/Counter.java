package vn.tiendo.plan.files.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Counts what is written to it, keeps the beginning, and ends the writing once there is too much. */
final class Counter extends OutputStream {
    private static final int CHUNK = 1 << 16;
    /** A word may lie across two chunks. */
    private static final int LONGEST_WORD = 20;

    private final long most;
    private final long kept;
    private final ByteArrayOutputStream beginning = new ByteArrayOutputStream();
    private final byte[] chunk = new byte[CHUNK];
    private int filled;
    private long count;
    private boolean map;

    /** @param kept so many bytes are kept */
    Counter(long most, long kept) {
        this.most = most;
        this.kept = kept;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        count += length;
        if (count > most) {
            throw new IOException("enough");
        }
        if (beginning.size() < kept) {
            beginning.write(bytes, from, (int) Math.min(length, kept - beginning.size()));
        }
        for (int at = from; at < from + length; ) {
            int part = Math.min(from + length - at, CHUNK - filled);
            System.arraycopy(bytes, at, chunk, filled, part);
            filled += part;
            at += part;
            if (filled == CHUNK) {
                map |= CharacterMap.isOne(chunk, filled);
                System.arraycopy(chunk, CHUNK - LONGEST_WORD, chunk, 0, LONGEST_WORD);
                filled = LONGEST_WORD;
            }
        }
    }

    long count() {
        return count;
    }

    boolean isTooMuch() {
        return count > most;
    }

    /** What was written, as far as it was to be kept. */
    byte[] beginning() {
        return beginning.toByteArray();
    }

    boolean isWhole() {
        return beginning.size() == count;
    }

    boolean isCharacterMap() {
        return map || CharacterMap.isOne(chunk, filled);
    }
}
