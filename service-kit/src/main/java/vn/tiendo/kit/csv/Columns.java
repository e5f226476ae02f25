package vn.tiendo.kit.csv;

import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.jsonFormatVisitors.JsonArrayFormatVisitor;
import com.fasterxml.jackson.databind.jsonFormatVisitors.JsonBooleanFormatVisitor;
import com.fasterxml.jackson.databind.jsonFormatVisitors.JsonFormatVisitorWrapper;
import com.fasterxml.jackson.databind.jsonFormatVisitors.JsonIntegerFormatVisitor;
import com.fasterxml.jackson.databind.jsonFormatVisitors.JsonNumberFormatVisitor;
import com.fasterxml.jackson.databind.jsonFormatVisitors.JsonObjectFormatVisitor;
import com.fasterxml.jackson.databind.jsonFormatVisitors.JsonStringFormatVisitor;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.csv.Column.Kind;

/** The leaves of a type, in the order in which it is written as JSON: what stands within something is flattened. */
public final class Columns {
    private static final Set<String> REFERENCE = Set.of("id", "code", "name");
    private static final int DEEPEST = 5;

    private final ObjectMapper mapper;
    private final List<Column> found = new ArrayList<>();

    private Columns(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    public static List<Column> of(JavaType type, ObjectMapper mapper) {
        Columns columns = new Columns(mapper);
        columns.add(List.of(), type);
        return List.copyOf(columns.found);
    }

    private void add(List<String> path, JavaType type) {
        Look look = look(type);
        if (look.properties == null) {
            found.add(new Column(path, look.kind));
        } else if (path.size() >= DEEPEST) {
            found.add(new Column(path, Kind.JSON));
        } else {
            look.properties.forEach(property -> add(
                    Stream.concat(path.stream(), Stream.of(property.getName())).toList(), property.getType()));
        }
    }

    private Look look(JavaType type) {
        Look look = new Look();
        try {
            mapper.acceptJsonFormatVisitor(type, look);
        } catch (JsonMappingException unwritable) {
            throw new IllegalArgumentException(unwritable);
        }
        return look;
    }

    /** How a type is written: as one of the kinds, or with properties. */
    private final class Look extends JsonFormatVisitorWrapper.Base {
        private Kind kind = Kind.JSON;
        private @Nullable List<BeanProperty> properties;

        @Override
        public JsonObjectFormatVisitor expectObjectFormat(JavaType type) {
            List<BeanProperty> all = new ArrayList<>();
            properties = all;
            return new JsonObjectFormatVisitor.Base(getProvider()) {
                @Override
                public void property(BeanProperty property) {
                    all.add(property);
                }

                @Override
                public void optionalProperty(BeanProperty property) {
                    all.add(property);
                }
            };
        }

        @Override
        public @Nullable JsonArrayFormatVisitor expectArrayFormat(JavaType type) {
            JavaType element = type.getContentType();
            kind = element == null ? Kind.JSON : ofElements(look(element));
            return null;
        }

        private static Kind ofElements(Look element) {
            if (element.properties == null) {
                return element.kind == Kind.TEXT ? Kind.LIST : Kind.JSON;
            }
            Set<String> names = new HashSet<>();
            element.properties.forEach(property -> names.add(property.getName()));
            return names.equals(REFERENCE) ? Kind.CODES : Kind.JSON;
        }

        @Override
        public @Nullable JsonStringFormatVisitor expectStringFormat(JavaType type) {
            kind = Kind.TEXT;
            return null;
        }

        @Override
        public @Nullable JsonNumberFormatVisitor expectNumberFormat(JavaType type) {
            kind = Kind.NUMBER;
            return null;
        }

        @Override
        public @Nullable JsonIntegerFormatVisitor expectIntegerFormat(JavaType type) {
            kind = Kind.NUMBER;
            return null;
        }

        @Override
        public @Nullable JsonBooleanFormatVisitor expectBooleanFormat(JavaType type) {
            kind = Kind.BOOLEAN;
            return null;
        }
    }
}
