package vn.tiendo.kit.csv;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * One leaf of a record.
 *
 * @param path the names that lead to it; {@code keeper.code} is {@code [keeper, code]}
 */
public record Column(List<String> path, Kind kind) {
    /** How a leaf is written as text. */
    public enum Kind {
        TEXT,
        NUMBER,
        BOOLEAN,
        /** Words, divided by semicolons; one within a word has a backslash before it. */
        LIST,
        /** Things that are named by their codes, written like a list of these. */
        CODES,
        /** Whatever has more to it, as JSON. */
        JSON
    }

    public String name() {
        return String.join(".", path);
    }

    /** What the record says here; empty where it says nothing. */
    public String cell(JsonNode item) {
        JsonNode value = item;
        for (String step : path) {
            value = value.path(step);
        }
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        return switch (kind) {
            case TEXT, BOOLEAN -> value.asText();
            case NUMBER -> value.decimalValue().toPlainString();
            case LIST -> Words.joined(texts(value));
            case CODES -> Words.joined(codes(value));
            case JSON -> value.toString();
        };
    }

    /**
     * Writes what a cell says into a record; an empty one says nothing.
     *
     * @throws IllegalArgumentException when no cell of this kind says so
     */
    public void put(String cell, ObjectNode item, ObjectMapper mapper) {
        if (cell.isBlank()) {
            return;
        }
        JsonNode value = read(cell, mapper);
        ObjectNode parent = item;
        for (String step : path.subList(0, path.size() - 1)) {
            parent = parent.withObjectProperty(step);
        }
        parent.set(path.getLast(), value);
    }

    private JsonNode read(String cell, ObjectMapper mapper) {
        JsonNodeFactory nodes = mapper.getNodeFactory();
        return switch (kind) {
            case TEXT -> nodes.textNode(cell);
            case NUMBER -> number(cell, nodes);
            case BOOLEAN -> nodes.booleanNode(truth(cell));
            case LIST, CODES -> mapper.valueToTree(Words.split(cell));
            case JSON -> tree(cell, mapper);
        };
    }

    /** Whole numbers stay whole: nothing else is taken for a count. */
    private static JsonNode number(String cell, JsonNodeFactory nodes) {
        BigDecimal number = new BigDecimal(cell.strip());
        return number.scale() <= 0 && number.precision() - number.scale() < 19
                ? nodes.numberNode(number.longValueExact())
                : nodes.numberNode(number);
    }

    private static boolean truth(String cell) {
        return switch (cell.strip().toLowerCase(java.util.Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(cell);
        };
    }

    private static JsonNode tree(String cell, ObjectMapper mapper) {
        try {
            return mapper.readTree(cell);
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException(cell, broken);
        }
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.toList());
    }

    private static List<String> codes(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(one -> one.path("code").asText(one.path("id").asText()))
                .toList();
    }
}
