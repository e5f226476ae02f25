package vn.tiendo.plan.organization;

import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/**
 * Which bodies of the directory are meant; what is null does not narrow. The rule of a class is one, too.
 *
 * @param text stands in the name, with or without diacritics, or begins the code
 * @param parent the body right above
 * @param below a body anywhere above
 */
record OrganizationFilter(
        @Nullable String text,
        @Nullable UUID parent,
        @Nullable UUID below,
        @Nullable OrganizationLevel level,
        Organization.@Nullable Line line,
        @Nullable String kind) {

    /** SQL over the table {@code organization_state s}. */
    static final String WANTED = """
              and (:text = '' or strpos(s.search, folded(:text)) > 0 or starts_with(s.code, :begins)
                   or s.administrative_code = :text)
              and (:parent = '' or s.parent_id = cast(nullif(:parent, '') as uuid))
              and (:below = '' or s.path @> array[cast(nullif(:below, '') as uuid)]
                                  and s.organization_id <> cast(nullif(:below, '') as uuid))
              and (:level = '' or s.level = :level)
              and (:line = '' or s.line = :line)
              and (:kind = '' or s.kind = :kind)
            """;

    <T> Mutiny.SelectionQuery<T> bind(Mutiny.SelectionQuery<T> query) {
        String searched = text == null ? "" : text.strip();
        return query.setParameter("text", searched)
                .setParameter("begins", OrganizationCode.read(searched).toUpperCase(java.util.Locale.ROOT))
                .setParameter("parent", written(parent))
                .setParameter("below", written(below))
                .setParameter("level", written(level))
                .setParameter("line", written(line))
                .setParameter("kind", written(kind));
    }

    private static String written(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
