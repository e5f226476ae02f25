package vn.tiendo.indicator.exports;

import static vn.tiendo.indicator.exports.ExportError.MEASUREMENT_EXPORT_FORMAT_UNKNOWN;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What measurements can be had as. */
enum ExportFormat {
    /** RFC 4180. */
    CSV("csv", "text/csv", "; charset=utf-8; header=present", "csv"),
    /** A JSON object a line. */
    NDJSON("ndjson", "application/x-ndjson", "", "ndjson"),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "", "xlsx"),
    /** SDMX-CSV 2.0, of one indicator. */
    SDMX_CSV("sdmx-csv", "application/vnd.sdmx.data+csv", "; version=2.0.0; charset=utf-8", "sdmx.csv");

    private final String label;
    private final String mediaType;
    private final String parameters;
    private final String extension;

    ExportFormat(String label, String mediaType, String parameters, String extension) {
        this.label = label;
        this.mediaType = mediaType;
        this.parameters = parameters;
        this.extension = extension;
    }

    String contentType() {
        return mediaType + parameters;
    }

    String extension() {
        return extension;
    }

    /** By its name, else by the first media type that is one of theirs; CSV when neither says. */
    static ExportFormat of(@Nullable String name, @Nullable String accept) {
        List<ExportFormat> formats = Arrays.asList(values());
        if (name != null) {
            return formats.stream()
                    .filter(format -> format.label.equals(name))
                    .findFirst()
                    .orElseThrow(() -> MEASUREMENT_EXPORT_FORMAT_UNKNOWN.because(name));
        }
        return accept == null
                ? CSV
                : Arrays.stream(accept.split(","))
                        .map(type -> type.split(";")[0].strip())
                        .flatMap(type -> formats.stream().filter(format -> format.mediaType.equals(type)))
                        .findFirst()
                        .orElse(CSV);
    }
}
