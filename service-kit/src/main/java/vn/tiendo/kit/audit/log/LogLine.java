package vn.tiendo.kit.audit.log;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * A line of an exported log: {@code {"record":{…}}}. First what log it is and where its epochs go on from, then batch by
 * batch the records and their seal, then what this service has witnessed of others, and an end.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
@JsonSubTypes({
    @JsonSubTypes.Type(value = LogLine.Log.class, name = "log"),
    @JsonSubTypes.Type(value = LogLine.Continued.class, name = "continued"),
    @JsonSubTypes.Type(value = LogLine.Entry.class, name = "record"),
    @JsonSubTypes.Type(value = LogLine.Sealed.class, name = "seal"),
    @JsonSubTypes.Type(value = LogLine.Witnessed.class, name = "witnessed"),
    @JsonSubTypes.Type(value = LogLine.End.class, name = "end")
})
public sealed interface LogLine {

    /**
     * @param format 1
     * @param asOf what was sealed up to this moment is in the file
     */
    record Log(String service, int format, String asOf) implements LogLine {}

    record Continued(long epoch, long fromBatch, String fromHead, long lostEpoch, long lostBatch, String lostHead)
            implements LogLine {
        public static Continued of(Continuation said) {
            return new Continued(
                    said.epoch(),
                    said.fromBatch(),
                    said.fromHead(),
                    said.lostEpoch(),
                    said.lostBatch(),
                    said.lostHead());
        }

        Continuation said() {
            return new Continuation(epoch, fromBatch, fromHead, lostEpoch, lostBatch, lostHead);
        }
    }

    /** @param text the record exactly as it was sealed; hashing its UTF-8 bytes gives its leaf */
    record Entry(long batch, int position, String text) implements LogLine {}

    /** @param leaves hashes of the records, one behind the other */
    record Sealed(
            long epoch,
            long batch,
            int entries,
            String sealedAt,
            String root,
            String before,
            String head,
            String leaves)
            implements LogLine {
        private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
        private static final Pattern HEX = Pattern.compile("[0-9a-f]*");

        public static Sealed of(Seal seal) {
            return new Sealed(
                    seal.epoch(),
                    seal.batch(),
                    seal.entries(),
                    seal.sealedAt().toString(),
                    seal.root(),
                    seal.before(),
                    seal.head(),
                    String.join("", seal.leaves()));
        }

        /** @throws IllegalArgumentException when a hash is none, or the time */
        Seal seal() {
            boolean hashes = HASH.matcher(root).matches()
                    && HASH.matcher(before).matches()
                    && HASH.matcher(head).matches()
                    && leaves.length() % Seal.BEGINNING.length() == 0
                    && HEX.matcher(leaves).matches();
            if (!hashes) {
                throw new IllegalArgumentException("no hash");
            }
            return new Seal(epoch, batch, entries, moment(sealedAt), root, before, head, Seal.split(leaves));
        }
    }

    /** @param of the service whose log had that head */
    record Witnessed(String of, long epoch, long batch, String head, String sealedAt) implements LogLine {}

    /**
     * Without it a file was cut.
     *
     * @param lastBatch the last one there was
     * @param unsealed records too young to be sealed, which the file goes without
     */
    record End(long lastBatch, long unsealed) implements LogLine {}

    /** One line, with its end. */
    default String written() {
        try {
            return Lines.JSON.writerFor(LogLine.class).writeValueAsString(this) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @throws IllegalArgumentException when the line is none of these */
    static LogLine read(String line) {
        try {
            LogLine read = Lines.JSON.readValue(line, LogLine.class);
            if (read == null) {
                throw new IllegalArgumentException("null");
            }
            return read;
        } catch (JsonProcessingException unreadable) {
            throw new IllegalArgumentException(unreadable);
        }
    }

    /** @throws IllegalArgumentException when it is none */
    static Instant moment(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException noTime) {
            throw new IllegalArgumentException(noTime);
        }
    }

    /** The mapper of these lines: it changes no text, and everything must be there. */
    final class Lines {
        private static final ObjectMapper JSON = new ObjectMapper()
                .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

        private Lines() {}
    }
}
