package vn.tiendo.notification.document;

import static vn.tiendo.notification.document.PrintError.PRINT_FORMAT_UNKNOWN;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tiendo.documents.DocumentFormat;

/** Something on paper: which format is wanted, and how it is handed over. */
public abstract class DocumentResource {
    protected static final String PDF = "application/pdf";
    protected static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /** The one that is named, or else what {@code Accept} asks for, or PDF. */
    protected static DocumentFormat wanted(@Nullable String format, HttpHeaders headers) {
        return format == null ? negotiated(headers.getAcceptableMediaTypes()) : named(format);
    }

    private static DocumentFormat named(String format) {
        return Arrays.stream(DocumentFormat.values())
                .filter(one -> one.extension().equals(format.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> PRINT_FORMAT_UNKNOWN.because(format));
    }

    private static DocumentFormat negotiated(List<MediaType> acceptable) {
        return acceptable.stream()
                .flatMap(type -> Stream.of(DocumentFormat.PDF, DocumentFormat.DOCX)
                        .filter(one -> type.isCompatible(MediaType.valueOf(one.mediaType()))))
                .findFirst()
                .orElse(DocumentFormat.PDF);
    }

    /** Always to be saved. */
    protected static Response answer(UUID id, DocumentFormat format, byte[] bytes) {
        return Response.ok(bytes)
                .type(format.mediaType())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"%s.%s\"".formatted(id, format.extension()))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
