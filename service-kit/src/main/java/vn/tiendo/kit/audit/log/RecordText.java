package vn.tiendo.kit.audit.log;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import org.jspecify.annotations.Nullable;

/** The few things that a check reads inside a record; a record that is no JSON says none of them. */
public final class RecordText {
    /** The action of the record that says where an epoch goes on from. */
    public static final String CONTINUED = "audit.continued";

    private static final ObjectMapper JSON = new ObjectMapper();

    private RecordText() {}

    static @Nullable String id(String text) {
        return parsed(text).path("id").textValue();
    }

    /** Whether it says this, under the seal of its batch. */
    static boolean says(String text, Continuation said) {
        JsonNode record = parsed(text);
        JsonNode facts = record.path("facts");
        return CONTINUED.equals(record.path("action").textValue())
                && facts.path("epoch").asLong() == said.epoch()
                && facts.path("fromBatch").asLong(-1) == said.fromBatch()
                && said.fromHead().equals(facts.path("fromHead").textValue())
                && facts.path("lostEpoch").asLong() == said.lostEpoch()
                && facts.path("lostBatch").asLong() == said.lostBatch()
                && said.lostHead().equals(facts.path("lostHead").textValue());
    }

    private static JsonNode parsed(String text) {
        try {
            JsonNode node = JSON.readTree(text);
            return node == null ? MissingNode.getInstance() : node;
        } catch (JsonProcessingException unreadable) {
            return MissingNode.getInstance();
        }
    }
}
