package vn.tiendo.indicator.target;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.scope.OrgScope;

/** What lies in {@code target.terms} and in its company as JSON. */
@ApplicationScoped
public class TermsColumn {
    private static final String READ = """
            (select cast(coalesce(jsonb_agg(jsonb_build_object('id', x.id, 'code', o.code, 'name', o.name,
                                                               'levels', levels_of(x.id), 'seen', {seen}, 'status', s.status,
                                                               'reason', s.reason, 'value', s.value) order by x.nth),
                          '[]') as text)
               from unnest(case when t.reporter_id is null then t.reporter_ids else array[t.reporter_id] end)
                    with ordinality x(id, nth)
               left join organization_copy o on o.id = x.id
               left join target_standing s on s.target_id = t.id and s.reporter_id = x.id)""";

    /** SQL over {@code target t}: who reports it, with the levels from which follows what applies to each. */
    public static final String REPORTERS = READ.replace("{seen}", "false");

    /** The same, and whether the caller sees how each of them stands: who reports a target does not see its siblings' figures. */
    static final String REPORTERS_SEEN =
            READ.replace("{seen}", "(" + OrgScope.below("x.id") + " or " + OrgScope.below("t.keeper_id") + ")");

    /**
     * @param levels null while the body is not known here
     * @param seen whether its status and value may be shown
     * @param status how it stood when the target was judged last, null before that
     * @param value what that stood on
     */
    public record Reporter(
            UUID id,
            @Nullable String code,
            @Nullable String name,
            @Nullable List<String> levels,
            boolean seen,
            @Nullable String status,
            @Nullable String reason,
            @Nullable BigDecimal value) {
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

    /** What a body said; all null while it said nothing. */
    public record Said(
            UUID id,
            @Nullable String answer,
            @Nullable BigDecimal value,
            @Nullable String series) {}

    public List<Said> said(String said) {
        return List.of(read(said, Said[].class));
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
