package vn.tiendo.kit.csv;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerHttpResponse;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;
import vn.tiendo.kit.paging.Paged;

/** Sends a list page after page, each read when the one before has left. A failure on the way breaks the connection. */
@Provider
class CsvWriter implements ServerMessageBodyWriter<CsvList> {
    private static final Logger LOG = Logger.getLogger(CsvWriter.class);

    private final ObjectMapper json;
    private final Map<Type, List<Column>> known = new ConcurrentHashMap<>();

    CsvWriter(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public boolean isWriteable(
            Class<?> type, Type genericType, ResteasyReactiveResourceInfo target, MediaType mediaType) {
        return type == CsvList.class;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == CsvList.class;
    }

    @Override
    public void writeResponse(CsvList list, Type genericType, ServerRequestContext context) {
        ResteasyReactiveRequestContext request = (ResteasyReactiveRequestContext) context;
        ServerHttpResponse response = context.serverResponse();
        List<Column> columns = known.computeIfAbsent(request.getTarget().getReturnType(), this::columns);
        Context own = Objects.requireNonNull(Vertx.currentContext(), "requests have one");
        FollowingPages pages = new FollowingPages(list.first(), request);
        request.suspend();
        response.setChunked(true);
        Uni<Void> head = sent(head(list, columns), response, own);
        Multi<Void> body = Multi.createBy()
                .repeating()
                .uni(() -> pages, FollowingPages::next)
                .whilst(page -> list.whole() && page.next() != null)
                .onItem()
                .transformToUniAndConcatenate(page -> sent(rows(page, columns), response, own));
        head.onItem()
                .transformToMulti(done -> body)
                .subscribe()
                .with(sent -> {}, failure -> broken(failure, request), () -> {
                    response.end();
                    request.resume();
                });
    }

    @Override
    public void writeTo(
            CsvList list,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream stream) {
        throw new IllegalStateException("a list as CSV is written page by page, by writeResponse");
    }

    /** Goes on, where a transaction may begin, when the bytes have left. */
    private static Uni<Void> sent(String text, ServerHttpResponse response, Context own) {
        if (text.isEmpty()) {
            return Uni.createFrom().voidItem(); // an empty chunk would be the last one
        }
        return Uni.createFrom()
                .completionStage(() -> response.write(text.getBytes(UTF_8)))
                .emitOn(work -> own.runOnContext(now -> work.run()));
    }

    private static String head(CsvList list, List<Column> columns) {
        String line = CsvText.line(columns.stream().map(Column::name).toList());
        return list.marked() ? CsvText.BYTE_ORDER_MARK + line : line;
    }

    private String rows(Paged<?> page, List<Column> columns) {
        StringBuilder lines = new StringBuilder();
        for (Object item : page.items()) {
            JsonNode written = json.valueToTree(item);
            lines.append(CsvText.line(columns.stream()
                    .map(column -> CsvText.harmless(column.cell(written), column.kind()))
                    .toList()));
        }
        return lines.toString();
    }

    private List<Column> columns(Type returned) {
        JavaType type = json.constructType(returned);
        JavaType page = type.hasRawClass(Uni.class) ? type.containedType(0) : type;
        return Columns.of(json.getTypeFactory().findTypeParameters(page, Paged.class)[0], json);
    }

    /** Nobody may take what has left so far for the whole. */
    private static void broken(Throwable failure, ResteasyReactiveRequestContext request) {
        LOG.warnf(failure, "%s as CSV ended early", request.getPath());
        request.serverResponse().reset();
        request.resume();
    }
}
