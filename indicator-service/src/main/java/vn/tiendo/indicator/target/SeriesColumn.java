package vn.tiendo.indicator.target;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tiendo.indicator.status.Progress;

/** What a body said of each window, as one text: only for targets that ask each period to be better than the one before. */
public final class SeriesColumn {
    private static final String READ = """
            case when jsonb_typeof(t.terms #> '{form,trend}') = 'object' then (
                 select string_agg(concat_ws('/', c.window_from, c.window_to, c.value), ',' order by c.window_to, c.window_from)
                   from {measurement} c
                  where c.indicator_code = t.indicator_code and c.organization_id = b.id and c.breakdown = ''
                    and c.state <> 'WITHDRAWN' and c.answer = 'VALUE' and c.value is not null
                    and c.window_to >= t.start_on - 366 and {standing}) end""";

    private SeriesColumn() {}

    /**
     * SQL over a target {@code t} and a body {@code b}; the period before the first counts as what the first is held against.
     *
     * @param measurement the table, or what stands in its place
     * @param standing SQL over a measurement {@code c}
     */
    public static String of(String measurement, String standing) {
        return READ.replace("{measurement}", measurement).replace("{standing}", standing);
    }

    public static List<Progress.Period> read(@Nullable String series) {
        return series == null
                ? List.of()
                : Stream.of(series.split(",")).map(SeriesColumn::period).toList();
    }

    private static Progress.Period period(String written) {
        String[] parts = written.split("/");
        return new Progress.Period(LocalDate.parse(parts[0]), LocalDate.parse(parts[1]), new BigDecimal(parts[2]));
    }
}
