package vn.tiendo.kit.secrecy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vn.tiendo.kit.problem.CommonError;
import vn.tiendo.secrecy.SecrecyLevel;
import vn.tiendo.secrecy.SecrecyMark;

/**
 * Looks at every string of every JSON body, names of fields included, before anything is made of it: whatever type an
 * operation reads, a marked body never becomes an object. Nor does one that is no JSON, which the framework would make of
 * plain text where a class has a constructor that takes a string; an operation that reads such a body reads it raw.
 */
@Provider
class JsonDoor implements ReaderInterceptor {
    private static final Set<Class<?>> RAW = Set.of(InputStream.class, byte[].class, String.class);

    private final JsonFactory json;

    JsonDoor(ObjectMapper mapper) {
        // the same limits of depth and length; that fields are not doubled is the mapper's to say
        this.json = JsonFactory.builder()
                .streamReadConstraints(mapper.getFactory().streamReadConstraints())
                .build();
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        if (isJson(context.getMediaType())) {
            byte[] body = context.getInputStream().readAllBytes();
            refuseSecrets(body);
            context.setInputStream(new ByteArrayInputStream(body));
        } else if (!RAW.contains(context.getType())) {
            throw CommonError.UNSUPPORTED_MEDIA_TYPE.because();
        }
        return context.proceed();
    }

    private static boolean isJson(MediaType type) {
        String subtype = type.getSubtype().toLowerCase(Locale.ROOT);
        return subtype.equals("json") || subtype.endsWith("+json");
    }

    private void refuseSecrets(byte[] body) throws IOException {
        try (JsonParser parser = json.createParser(body)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.VALUE_STRING || token == JsonToken.FIELD_NAME) {
                    Optional<SecrecyLevel> mark = SecrecyMark.inText(parser.getText());
                    String pointer = mark.isEmpty()
                            ? ""
                            : parser.getParsingContext().pathAsPointer().toString();
                    MarkedSecret.refuse(mark, body.length, pointer);
                }
            }
        } catch (JsonProcessingException malformed) {
            // the reader that comes next says so, in its own words; nothing of it will be kept
        }
    }
}
