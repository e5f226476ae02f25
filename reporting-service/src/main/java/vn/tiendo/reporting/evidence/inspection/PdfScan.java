package vn.tiendo.reporting.evidence.inspection;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import vn.tiendo.reporting.evidence.inspection.Finding.Reason;

/**
 * Goes once through a PDF from its first byte to its last (ISO 32000-1, §7.3, §7.5), in constant memory and without
 * following anything: refuses what acts or is encrypted, and tells whether a reader that builds the document in memory can
 * be trusted with it. Such a reader inflates what it is told to, and an object takes it some thirty times the bytes that
 * write it; so every stream must say plainly how it is packed and stay small when it is inflated here, and so must all
 * that is no stream.
 */
final class PdfScan {
    private static final int MOST_OBJECTS = 300_000;
    private static final long LARGEST_PICTURE = 64L << 20;
    private static final long LARGEST_STREAM = 8L << 20;
    /** Of everything that is no stream, and of the tables of objects that are. */
    private static final long MOST_STRUCTURE = 4L << 20;

    private static final long MOST_INFLATED = 1L << 30;
    private static final int REGION = 64 * 1024;
    private static final int LONGEST_DICTIONARY = 4 * 1024;

    private static final Pattern ACTS =
            Pattern.compile("/(JavaScript|JS|Launch|RichMedia|EmbeddedFiles?)(?![A-Za-z0-9])");
    private static final Pattern ENCRYPTED = Pattern.compile("/Encrypt(?![A-Za-z0-9])");
    private static final Pattern ESCAPED = Pattern.compile("#([0-9A-Fa-f]{2})");
    private static final Pattern FILTER = Pattern.compile("/Filter(?![A-Za-z0-9])");
    private static final Pattern ONE_FILTER = Pattern.compile(
            "/Filter\\s*(?:\\[\\s*)?/(FlateDecode|DCTDecode|JPXDecode|CCITTFaxDecode|JBIG2Decode)\\s*(?:\\]|/(?!\\w*Decode\\b)|>)");
    private static final Pattern PICTURE = Pattern.compile("/Subtype\\s*/Image(?![A-Za-z0-9])");
    private static final Pattern TABLE = Pattern.compile("/(XRef|ObjStm)(?![A-Za-z0-9])");
    private static final String STREAM = "stream";
    private static final String END = "endstream";

    private final Bytes bytes;
    private final StringBuilder region = new StringBuilder();
    private long position;
    private int objects;
    private long inflated;
    private long structure;
    private boolean plain = true;

    PdfScan(Bytes bytes) {
        this.bytes = bytes;
    }

    /** Whether it is as plain as a reader needs it; throws an objection when it must not be taken. */
    boolean isPlain() throws IOException {
        byte[] block = new byte[8 * 1024];
        for (int count = bytes.read(position, block, 0, block.length);
                count > 0;
                count = bytes.read(position, block, 0, block.length)) {
            // take moves the position itself where a stream begins
            int taken = take(block, count);
            position += taken;
        }
        judge();
        return plain && objects <= MOST_OBJECTS && structure <= MOST_STRUCTURE;
    }

    /** How many bytes of the block were looked at: up to the beginning of a stream, where another way of reading begins. */
    private int take(byte[] block, int count) throws IOException {
        for (int i = 0; i < count; i++) {
            structure++;
            region.append((char) (block[i] & 0xff));
            if (block[i] == '\n' && beginsStream()) {
                position += i + 1;
                passStream();
                return 0;
            }
            if (region.length() > REGION) {
                judge();
                region.delete(0, region.length() - LONGEST_DICTIONARY);
            }
        }
        return count;
    }

    private boolean beginsStream() {
        int end = region.length() - (region.length() > 1 && region.charAt(region.length() - 2) == '\r' ? 2 : 1);
        return end >= STREAM.length()
                && region.substring(end - STREAM.length(), end).equals(STREAM)
                && !region.substring(Math.max(0, end - END.length()), end).equals(END);
    }

    private void passStream() throws IOException {
        int begin = region.lastIndexOf(" obj");
        String dictionary = begin < 0 ? "" : unescaped(region.substring(begin));
        judge();
        region.setLength(0);
        if (dictionary.isEmpty() || dictionary.length() > LONGEST_DICTIONARY) {
            plain = false;
        }
        boolean packed = FILTER.matcher(dictionary).find();
        Matcher filter = ONE_FILTER.matcher(dictionary);
        boolean known = filter.find();
        boolean picture = PICTURE.matcher(dictionary).find();
        boolean flate = known && filter.group(1).equals("FlateDecode");
        plain &= !packed || flate || known && picture;
        if (flate) {
            inflate(TABLE.matcher(dictionary).find(), picture);
        } else {
            long from = position;
            skip();
            plain &= picture || position - from <= LARGEST_STREAM;
        }
    }

    /** Objects can hide in a packed table; what inflates too far is left unread. */
    private void inflate(boolean table, boolean picture) throws IOException {
        long limit = Math.min(picture && !table ? LARGEST_PICTURE : LARGEST_STREAM, MOST_INFLATED - inflated);
        Inflater inflater = new Inflater();
        byte[] buffer = new byte[16 * 1024];
        long size = 0;
        try (InputStream plainBytes =
                new InflaterInputStream(bytes.stream(position, bytes.size()), inflater, 4 * 1024)) {
            for (int count = plainBytes.read(buffer); count >= 0 && size <= limit; count = plainBytes.read(buffer)) {
                size += count;
                if (table) {
                    region.append(new String(buffer, 0, count, ISO_8859_1));
                    cut();
                }
            }
        } catch (ZipException | java.io.EOFException broken) {
            plain = false;
        }
        inflated += size;
        structure += table ? size : 0;
        plain &= size <= limit;
        position += size <= limit ? inflater.getBytesRead() : 0;
        inflater.end();
        judge();
        region.setLength(0);
        skip();
    }

    private void cut() {
        if (region.length() > REGION) {
            judge();
            region.delete(0, region.length() - LONGEST_DICTIONARY);
        }
    }

    /** To the end of the stream; what is left of an unpacked one can be anything. */
    private void skip() throws IOException {
        byte[] block = new byte[16 * 1024];
        String kept = "";
        while (true) {
            int count = bytes.read(position, block, 0, block.length);
            if (count < 0) {
                return;
            }
            String text = kept + new String(block, 0, count, ISO_8859_1);
            int found = text.indexOf(END);
            if (found >= 0) {
                position += found + END.length() - kept.length();
                return;
            }
            position += count;
            kept = text.substring(Math.max(0, text.length() - END.length() + 1));
        }
    }

    private void judge() {
        String text = unescaped(region.toString());
        if (ENCRYPTED.matcher(text).find()) {
            throw new Objection(Reason.ENCRYPTED, Sniffer.PDF);
        }
        Matcher acting = ACTS.matcher(text);
        if (acting.find()) {
            throw new Objection(Reason.ACTIVE_CONTENT, acting.group(1));
        }
        objects += text.split(" obj", -1).length - 1;
    }

    /** Any character of a name can be written as a number (§7.3.5). */
    private static String unescaped(String text) {
        return text.indexOf('#') < 0
                ? text
                : ESCAPED.matcher(text)
                        .replaceAll(found ->
                                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }
}
