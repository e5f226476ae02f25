package vn.tiendo.reporting.merge;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tiendo.reporting.merge.Content.Progress;

/**
 * What several bodies say of one task, as one answer. It is completed only when everybody has completed it; its percent
 * is that of the slowest, since a mean would hide him. What was cancelled does not hold up the others.
 */
final class Progresses {
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private Progresses() {}

    static Map<Progress, Integer> counts(List<Content> said) {
        Map<Progress, Integer> counts = new EnumMap<>(Progress.class);
        said.stream()
                .map(Content::progress)
                .filter(Objects::nonNull)
                .forEach(progress -> counts.merge(progress, 1, Integer::sum));
        return counts;
    }

    /** @param missing somebody has not answered, so that nobody can say that it is completed */
    static @Nullable Progress merged(List<Content> said, boolean missing) {
        Map<Progress, Integer> counts = counts(said);
        boolean cancelled = counts.remove(Progress.CANCELLED) != null;
        if (counts.isEmpty()) {
            return cancelled ? Progress.CANCELLED : null;
        }
        if (counts.size() > 1) {
            return Progress.IN_PROGRESS;
        }
        Progress only = counts.keySet().iterator().next();
        return only == Progress.COMPLETED && missing ? Progress.IN_PROGRESS : only;
    }

    /** Null when the percent of anybody cannot be known. */
    static @Nullable BigDecimal percent(List<Content> said) {
        BigDecimal slowest = null;
        for (Content one : said) {
            Progress progress = one.progress();
            if (progress == null || progress == Progress.CANCELLED) {
                continue;
            }
            BigDecimal percent = percent(one, progress);
            if (percent == null) {
                return null;
            }
            slowest = slowest == null ? percent : slowest.min(percent);
        }
        return slowest;
    }

    private static @Nullable BigDecimal percent(Content said, Progress progress) {
        if (said.percent() != null) {
            return said.percent();
        }
        return switch (progress) {
            case COMPLETED -> ALL;
            case NOT_STARTED -> BigDecimal.ZERO;
            case IN_PROGRESS, CONTINUOUS, CANCELLED -> null;
        };
    }
}
