package vn.tiendo.plan.document;

import static vn.tiendo.plan.document.DocumentError.DOCUMENT_FORMAT_UNKNOWN;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a plan can be had as. */
enum PlanFormat {
    JSON("application/json"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    EDXML("application/xml"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    PDF("application/pdf");

    private final String mediaType;

    PlanFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    /** By its name, else by the first media type that is one of theirs; JSON when neither says. */
    static PlanFormat of(@Nullable String name, @Nullable String accept) {
        if (name != null) {
            return Arrays.stream(values())
                    .filter(format -> format.name().equals(name.toUpperCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow(() -> DOCUMENT_FORMAT_UNKNOWN.because(name));
        }
        return accept == null
                ? JSON
                : Arrays.stream(accept.split(","))
                        .map(type -> type.split(";")[0].strip())
                        .flatMap(type -> Arrays.stream(values()).filter(format -> format.mediaType.equals(type)))
                        .findFirst()
                        .orElse(JSON);
    }
}
