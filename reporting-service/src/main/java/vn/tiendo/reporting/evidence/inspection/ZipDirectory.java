package vn.tiendo.reporting.evidence.inspection;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.tiendo.reporting.evidence.inspection.Finding.Reason;

/**
 * The table of contents of an archive (PKWARE APPNOTE 6.3), read from its end and held against what stands before it:
 * every byte belongs to exactly one entry or to the directory. So every program finds the same entries in it, and there
 * is no room for a second file before, between or behind.
 */
final class ZipDirectory {
    private static final int MAX_ENTRIES = 5_000;
    private static final int MAX_SIZE = 2 << 20;
    private static final int END = 0x06054b50;
    private static final int END_64 = 0x06064b50;
    private static final int LOCATOR_64 = 0x07064b50;
    private static final int LISTED = 0x02014b50;
    private static final int LOCAL = 0x04034b50;
    private static final long IN_EXTRA = 0xffffffffL;
    private static final int ENCRYPTED = 1;
    private static final int DESCRIBED_BEHIND = 8;
    /** Signature, checksum and two sizes of eight bytes. */
    private static final int LONGEST_DESCRIPTOR = 24;

    private final Bytes bytes;
    private final List<ZipEntry> entries;

    private ZipDirectory(Bytes bytes, List<ZipEntry> entries) {
        this.bytes = bytes;
        this.entries = List.copyOf(entries);
    }

    Bytes bytes() {
        return bytes;
    }

    /** In the order in which they stand in the file. */
    List<ZipEntry> entries() {
        return entries;
    }

    Optional<ZipEntry> find(String name) {
        return entries.stream().filter(entry -> entry.name().equals(name)).findFirst();
    }

    static ZipDirectory read(Bytes bytes) throws IOException {
        long end = bytes.size() - 22;
        ByteBuffer record = little(bytes.at(Math.max(0, end), 22));
        if (end < 0 || record.getInt(0) != END || record.getShort(20) != 0) {
            throw damaged("end of directory");
        }
        long count = record.getShort(10) & 0xffff;
        long size = record.getInt(12) & 0xffffffffL;
        long start = record.getInt(16) & 0xffffffffL;
        long limit = end;
        ByteBuffer locator = little(bytes.at(Math.max(0, end - 20), 20));
        if (end >= 76 && locator.getInt(0) == LOCATOR_64) {
            limit = locator.getLong(8);
            ByteBuffer large = little(bytes.at(Math.max(0, limit), 56));
            if (limit != end - 76 || large.limit() < 56 || large.getInt(0) != END_64) {
                throw damaged("end of directory");
            }
            count = large.getLong(32);
            size = large.getLong(40);
            start = large.getLong(48);
        }
        if (count < 1 || count > MAX_ENTRIES || size < 0 || size > MAX_SIZE || start < 0 || start + size != limit) {
            throw damaged("directory");
        }
        List<ZipEntry> entries = list(bytes, little(bytes.at(start, (int) size)), (int) count);
        requireTiled(bytes, entries, start);
        return new ZipDirectory(bytes, entries);
    }

    private static List<ZipEntry> list(Bytes bytes, ByteBuffer directory, int count) throws IOException {
        List<ZipEntry> entries = new ArrayList<>();
        Set<String> names = new HashSet<>();
        while (directory.hasRemaining()) {
            ZipEntry entry = listed(bytes, directory);
            if (!names.add(entry.name())) {
                throw new Objection(Reason.AMBIGUOUS, "entry twice");
            }
            entries.add(entry);
        }
        if (entries.size() != count) {
            throw damaged("number of entries");
        }
        entries.sort(Comparator.comparingLong(ZipEntry::header));
        return entries;
    }

    private static ZipEntry listed(Bytes bytes, ByteBuffer directory) throws IOException {
        int at = directory.position();
        if (directory.remaining() < 46 || directory.getInt(at) != LISTED) {
            throw damaged("entry");
        }
        int flags = directory.getShort(at + 8);
        int method = directory.getShort(at + 10);
        int nameLength = directory.getShort(at + 28) & 0xffff;
        int extraLength = directory.getShort(at + 30) & 0xffff;
        int length = 46 + nameLength + extraLength + (directory.getShort(at + 32) & 0xffff);
        if (directory.remaining() < length) {
            throw damaged("entry");
        }
        if ((flags & ENCRYPTED) != 0) {
            throw new Objection(Reason.ENCRYPTED, "archive");
        }
        if (method != 0 && method != 8) {
            throw damaged("compression method " + method);
        }
        String name = UTF_8.decode(directory.slice(at + 46, nameLength)).toString();
        long[] numbers = {
            directory.getInt(at + 24) & 0xffffffffL,
            directory.getInt(at + 20) & 0xffffffffL,
            directory.getInt(at + 42) & 0xffffffffL
        };
        fillFromExtra(numbers, little(directory, at + 46 + nameLength, extraLength));
        long crc = directory.getInt(at + 16) & 0xffffffffL;
        directory.position(at + length);
        return new ZipEntry(
                name, method == 8, numbers[1], numbers[0], crc, numbers[2], data(bytes, numbers[2], nameLength));
    }

    /** Size, compressed size and place, in this order, where the fields of four bytes could not hold them (4.5.3). */
    private static void fillFromExtra(long[] numbers, ByteBuffer extra) {
        while (extra.remaining() >= 4) {
            int id = extra.getShort() & 0xffff;
            int length = Math.min(extra.getShort() & 0xffff, extra.remaining());
            int next = extra.position() + length;
            for (int i = 0; id == 1 && i < numbers.length; i++) {
                if (numbers[i] == IN_EXTRA && next - extra.position() >= 8) {
                    numbers[i] = extra.getLong();
                }
            }
            extra.position(next);
        }
    }

    private static long data(Bytes bytes, long header, int nameLength) throws IOException {
        ByteBuffer local = little(bytes.at(header, 30));
        if (header < 0 || local.limit() < 30 || local.getInt(0) != LOCAL) {
            throw damaged("local header");
        }
        if ((local.getShort(26) & 0xffff) != nameLength) {
            throw new Objection(Reason.AMBIGUOUS, "entry with two names");
        }
        return header + 30 + nameLength + (local.getShort(28) & 0xffff);
    }

    /** No gaps but the descriptors that streamed entries have behind them. */
    private static void requireTiled(Bytes bytes, List<ZipEntry> entries, long end) throws IOException {
        long reached = 0;
        int tolerated = 0;
        for (ZipEntry entry : entries) {
            if (entry.header() < reached || entry.header() - reached > tolerated || entry.compressed() < 0) {
                throw new Objection(Reason.AMBIGUOUS, "bytes between entries");
            }
            reached = entry.end();
            int flags = little(bytes.at(entry.header(), 30)).getShort(6);
            tolerated = (flags & DESCRIBED_BEHIND) == 0 ? 0 : LONGEST_DESCRIPTOR;
        }
        if (end < reached || end - reached > tolerated) {
            throw new Objection(Reason.AMBIGUOUS, "bytes behind entries");
        }
    }

    private static ByteBuffer little(byte[] from) {
        return ByteBuffer.wrap(from).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static ByteBuffer little(ByteBuffer from, int at, int length) {
        return from.slice(at, length).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static Objection damaged(String what) {
        return new Objection(Reason.DAMAGED, what);
    }
}
