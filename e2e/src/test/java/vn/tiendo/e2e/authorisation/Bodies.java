package vn.tiendo.e2e.authorisation;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tiendo.devstack.Part;
import vn.tiendo.e2e.Stack;

/** The organisation tree, as the directory's own table has it. */
final class Bodies {
    /** @param path from the root down to itself */
    record Body(
            UUID id, String code, List<UUID> path, @Nullable UUID parent, boolean closed) {
        boolean isAbove(Body other) {
            return !id.equals(other.id) && other.path.contains(id);
        }
    }

    private final Map<String, Body> byCode;
    private final Map<UUID, Body> byId;

    private Bodies(List<Body> all) {
        byCode = all.stream().collect(Collectors.toMap(Body::code, Function.identity()));
        byId = all.stream().collect(Collectors.toMap(Body::id, Function.identity()));
    }

    static Bodies read() {
        return new Bodies(Stack.rows(Part.PLAN, """
            select id, code, path, parent_id, coalesce(valid_to < current_date, false) as closed
              from organization\
            """).stream().map(Bodies::body).toList());
    }

    @Nullable
    Body find(String code) {
        return byCode.get(code);
    }

    @Nullable
    Body find(UUID id) {
        return byId.get(id);
    }

    UUID id(String code) {
        return byCode.get(code).id();
    }

    private static Body body(Map<String, Object> row) {
        List<UUID> path =
                ((List<?>) row.get("path")).stream().map(UUID.class::cast).toList();
        return new Body((UUID) row.get("id"), (String) row.get("code"), path, (UUID) row.get("parent_id"), (Boolean)
                row.get("closed"));
    }
}
