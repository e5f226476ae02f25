package vn.tiendo.indicator.scoring;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.paging.PageRequest;
import vn.tiendo.kit.problem.CommonError;

/** Profiles as rows, each version of them. */
@ApplicationScoped
class ScoringProfileStore {
    private static final String SELECT =
            "select p.id, p.code, p.year, p.version, p.entered_on, cast(p.rules as text) as rules from scoring_profile p ";

    private final Mutiny.Session session;
    private final ObjectMapper json;

    ScoringProfileStore(Mutiny.Session session, ObjectMapper json) {
        this.session = session;
        this.json = json;
    }

    /** Null when there is none. */
    Uni<ScoringProfile> byId(UUID id) {
        return session.createNativeQuery(SELECT + "where p.id = :id", Tuple.class)
                .setParameter("id", id)
                .getSingleResultOrNull()
                .map(row -> row == null ? null : profile(row));
    }

    /** Null when there is none. */
    Uni<ScoringProfile> byCode(String code, int year) {
        return session.createNativeQuery(SELECT + "where p.code = :code and p.year = :year", Tuple.class)
                .setParameter("code", code)
                .setParameter("year", year)
                .getSingleResultOrNull()
                .map(row -> row == null ? null : profile(row));
    }

    /** By code and year, after those that the page begins after; all years when none is named. */
    Uni<List<ScoringProfile>> list(@Nullable Integer year, boolean publishedOnly, PageRequest page) {
        List<String> after = page.after(2);
        return session.createNativeQuery(SELECT + """
                        where (p.code, p.year) > (:code, :after) and (:everyYear or p.year = :year)
                           and (not :publishedOnly or cast(p.rules ->> 'published' as boolean))
                        order by p.code, p.year
                        """, Tuple.class)
                .setParameter("code", after.isEmpty() ? "" : after.get(0))
                .setParameter("after", after.isEmpty() ? 0 : (int) number(after.get(1)))
                .setParameter("everyYear", year == null)
                .setParameter("publishedOnly", publishedOnly)
                .setParameter("year", year == null ? 0 : year)
                .setMaxResults(page.fetch())
                .getResultList()
                .map(rows -> rows.stream().map(this::profile).toList());
    }

    /** The newest first. */
    Uni<List<ScoringProfile>> versions(ScoringProfile of, PageRequest page) {
        List<String> after = page.after(1);
        return session.createNativeQuery("""
                        select p.id, p.code, p.year, v.version, p.entered_on, cast(v.rules as text) as rules
                          from scoring_profile p join scoring_profile_version v on v.profile_id = p.id
                         where p.id = :id and v.version < :before
                         order by v.version desc
                        """, Tuple.class)
                .setParameter("id", of.id())
                .setParameter("before", after.isEmpty() ? Long.MAX_VALUE : number(after.getFirst()))
                .setMaxResults(page.fetch())
                .getResultList()
                .map(rows -> rows.stream().map(this::profile).toList());
    }

    /** Whether it is there now; false when the code has a profile for that year already. */
    Uni<Boolean> add(ScoringProfile profile) {
        return session.createNativeQuery("""
                        insert into scoring_profile (id, code, year, version, entered_on, rules)
                        values (:id, :code, :year, :version, :enteredOn, cast(cast(:rules as text) as jsonb))
                        on conflict (code, year) do nothing
                        """)
                .setParameter("id", profile.id())
                .setParameter("code", profile.code())
                .setParameter("year", profile.year())
                .setParameter("version", profile.version())
                .setParameter("enteredOn", profile.enteredOn())
                .setParameter("rules", write(profile.rules()))
                .executeUpdate()
                .map(written -> written == 1);
    }

    /** Whether it was still the version before. */
    Uni<Boolean> replace(ScoringProfile profile) {
        return session.createNativeQuery("""
                        update scoring_profile set version = :version, rules = cast(cast(:rules as text) as jsonb)
                         where id = :id and version = :before
                        """)
                .setParameter("id", profile.id())
                .setParameter("version", profile.version())
                .setParameter("before", profile.version() - 1)
                .setParameter("rules", write(profile.rules()))
                .executeUpdate()
                .map(written -> written == 1);
    }

    Uni<Void> keep(ScoringProfile profile, Instant now) {
        return session.createNativeQuery("""
                        insert into scoring_profile_version (profile_id, version, recorded_at, rules)
                        values (:id, :version, :now, cast(cast(:rules as text) as jsonb))
                        """)
                .setParameter("id", profile.id())
                .setParameter("version", profile.version())
                .setParameter("now", now)
                .setParameter("rules", write(profile.rules()))
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Those that have a numerator and a denominator of their own. */
    Uni<Set<String>> scorable(Collection<String> codes) {
        return session.createNativeQuery("""
                        select i.code from indicator i
                         where i.code = any(cast(:codes as text[])) and i.numerator is not null and i.denominator is not null
                           and i.details ->> 'formula' is null
                        """, String.class)
                .setParameter("codes", codes.toArray(String[]::new))
                .getResultList()
                .map(Set::copyOf);
    }

    private ScoringProfile profile(Tuple row) {
        return new ScoringProfile(
                row.get("id", UUID.class),
                row.get("code", String.class),
                row.get("year", Integer.class),
                row.get("version", Long.class),
                row.get("entered_on", LocalDate.class),
                read(row.get("rules", String.class)));
    }

    private static long number(String key) {
        try {
            return Integer.parseInt(key);
        } catch (NumberFormatException forged) {
            throw CommonError.CURSOR_INVALID.because();
        }
    }

    private ScoringRules read(String rules) {
        try {
            return json.readValue(rules, ScoringRules.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("Stored rules cannot be read", unreadable);
        }
    }

    private String write(ScoringRules rules) {
        try {
            return json.writeValueAsString(rules);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("Rules cannot be written", unwritable);
        }
    }
}
