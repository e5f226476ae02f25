package vn.tiendo.indicator.target;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What lies in {@code target.terms} and in its company as JSON. */
@ApplicationScoped
public class TermsColumn {
    /** SQL over {@code target t}: who reports it, with the levels from which follows what applies to each. */
    public static final String REPORTERS = """
            (select cast(coalesce(jsonb_agg(jsonb_build_object('id', x.id, 'code', o.code, 'name', o.name,
                                                               'levels', levels_of(x.id)) order by x.nth), '[]') as text)
               from unnest(case when t.reporter_id is null then t.reporter_ids else array[t.reporter_id] end)
                    with ordinality x(id, nth)
               left join organization_copy o on o.id = x.id)""";

    /** @param levels null while the body is not known here */
    public record Reporter(
            UUID id,
            @Nullable String code,
            @Nullable String name,
            @Nullable List<String> levels) {
        public List<String> body() {
            return levels == null ? List.of() : levels;
        }
    }

    private final ObjectMapper json;

    TermsColumn(ObjectMapper json) {
        this.json = json;
    }

    String write(TargetTerms terms) {
        try {
            return json.writeValueAsString(terms);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public TargetTerms read(String terms) {
        return read(terms, TargetTerms.class);
    }

    public List<Reporter> reporters(String reporters) {
        return List.of(read(reporters, Reporter[].class));
    }

    private <T> T read(String written, Class<T> type) {
        try {
            return json.readValue(written, type);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
