package vn.tiendo.indicator.scoring;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How inputs become a total from 0 to 100 and a band.
 *
 * @param bands none, or one that begins at 0
 * @param heads how heads are called; those of other bodies have no title
 * @param published whether anyone may see the rankings by these rules, also while the year is running; false unless said
 */
@Schema(name = "ScoringRules")
public record ScoringRules(
        @NotBlank @Size(max = 300) String name,
        @Valid @NotEmpty @Size(max = 50) List<@NotNull Criterion> criteria,
        @NotNull NotApplicable whenNotApplicable,
        @NotNull Missing whenMissing,
        @Valid @Size(max = 20) List<@NotNull Band> bands,
        @Valid @Size(max = 50) List<@NotNull HeadTitle> heads,
        @Nullable Boolean published) {

    static final String CODE = "[A-Z0-9][A-Z0-9_.-]{0,39}";

    /** Equal weights of what the platform knows by itself; for whoever names no profile. */
    public static final ScoringRules PLAIN = new ScoringRules(
            "Trọng số bằng nhau",
            List.of(
                    plain("TASKS", "Nhiệm vụ đúng hạn", InputKind.TASKS_ON_TIME),
                    plain("REPORTS", "Báo cáo đúng hạn, có minh chứng", InputKind.REPORTS_ON_TIME_WITH_EVIDENCE),
                    plain("TARGETS", "Chỉ tiêu đạt hoặc đúng tiến độ", InputKind.TARGETS_ON_TRACK)),
            NotApplicable.REDISTRIBUTE,
            Missing.ZERO,
            List.of(),
            List.of(),
            false);

    public ScoringRules {
        criteria = criteria == null ? List.of() : List.copyOf(criteria);
        bands = bands == null ? List.of() : List.copyOf(bands);
        heads = heads == null ? List.of() : List.copyOf(heads);
        published = published != null && published;
    }

    /** What becomes of the weight of a criterion that does not concern a body. */
    @Schema(name = "WhenNotApplicable")
    public enum NotApplicable {
        /** The other criteria share it, each by its weight. */
        REDISTRIBUTE,
        FULL_POINTS,
        NO_POINTS
    }

    /** What becomes of a body of which an input is missing. */
    @Schema(name = "WhenMissing")
    public enum Missing {
        /** It earns nothing for that criterion. */
        ZERO,
        NOT_RANKED
    }

    boolean open() {
        return Boolean.TRUE.equals(published);
    }

    /** The codes of the indicators that are scored. */
    public List<String> indicators() {
        return criteria.stream()
                .flatMap(one -> Stream.ofNullable(one.indicator()))
                .distinct()
                .toList();
    }

    public Optional<Band> band(BigDecimal total) {
        return bands.stream().filter(band -> band.from().compareTo(total) <= 0).max(Comparator.comparing(Band::from));
    }

    public @Nullable String title(String level, String line) {
        return heads.stream()
                .filter(head -> head.level().equals(level) && head.line().equals(line))
                .map(HeadTitle::title)
                .findFirst()
                .orElse(null);
    }

    private static Criterion plain(String code, String name, InputKind kind) {
        return new Criterion(code, name, kind, null, BigDecimal.ONE, BigDecimal.ZERO, BigDecimal.valueOf(100));
    }
}
