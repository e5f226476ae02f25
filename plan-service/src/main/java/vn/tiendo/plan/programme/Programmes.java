package vn.tiendo.plan.programme;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.audit.Audit;
import vn.tiendo.kit.etag.Version;
import vn.tiendo.kit.id.Ids;
import vn.tiendo.kit.idempotency.Idempotency;
import vn.tiendo.kit.paging.Page;
import vn.tiendo.kit.paging.PageRequest;
import vn.tiendo.kit.patch.MergePatch;
import vn.tiendo.plan.programme.ProgrammeResource.NewProgramme;
import vn.tiendo.plan.programme.ProgrammeResource.ProgrammeText;
import vn.tiendo.plan.rows.Keys;
import vn.tiendo.plan.rows.Rows;

/** Keeps the programmes. */
@ApplicationScoped
public class Programmes {
    private static final String SELECT =
            "select g.id, g.version, g.code, g.name, g.description from programme g where ";

    private final Mutiny.Session session;
    private final Rows rows;
    private final Audit audit;
    private final Idempotency idempotency;
    private final MergePatch mergePatch;

    Programmes(Mutiny.Session session, Rows rows, Audit audit, Idempotency idempotency, MergePatch mergePatch) {
        this.session = session;
        this.rows = rows;
        this.audit = audit;
        this.idempotency = idempotency;
        this.mergePatch = mergePatch;
    }

    /** Refuses a code in a body that no programme has. */
    public Uni<Void> require(@Nullable String code, String pointer) {
        return code == null
                ? Uni.createFrom().voidItem()
                : session.createNativeQuery("select count(*) from programme g where g.code = :code", Long.class)
                        .setParameter("code", code)
                        .getSingleResult()
                        .invoke(found -> {
                            if (found == 0) {
                                throw ProgrammeError.PROGRAMME_UNKNOWN.at(pointer, code);
                            }
                        })
                        .replaceWithVoid();
    }

    @WithTransaction
    Uni<Page<ProgrammeView>> page(PageRequest page) {
        return rows.list(
                        ProgrammeView.class,
                        SELECT + "g.id > cast(:after as uuid) order by g.id limit :fetch",
                        query -> query.setParameter("after", Keys.uuid(page.after(1), Keys.FIRST))
                                .setParameter("fetch", page.fetch()))
                .map(found -> page.page(found, last -> List.of(last.id().toString())));
    }

    @WithTransaction
    Uni<ProgrammeView> byCode(String code) {
        return rows.one(ProgrammeView.class, SELECT + "g.code = :code", query -> query.setParameter("code", code));
    }

    @WithTransaction
    Uni<ProgrammeView> add(NewProgramme command) {
        return idempotency.once(
                command,
                ProgrammeView.class,
                () -> session.createNativeQuery("""
                                insert into programme (id, version, code, name, description)
                                values (:id, 0, :code, :name, nullif(:description, '')) on conflict (code) do nothing
                                """)
                        .setParameter("id", Ids.next())
                        .setParameter("code", command.code())
                        .setParameter("name", command.name())
                        .setParameter("description", command.description() == null ? "" : command.description())
                        .executeUpdate()
                        .invoke(added -> requireAdded(added, command.code()))
                        .chain(() -> byCode(command.code()))
                        .call(view -> record("programme.add", view)));
    }

    @WithTransaction
    Uni<ProgrammeView> edit(String code, @Nullable Version expected, @Nullable JsonNode patch) {
        return rows.one(
                        ProgrammeView.class,
                        SELECT + "g.code = :code for update",
                        query -> query.setParameter("code", code))
                .invoke(programme -> Version.require(expected, programme.version()))
                .chain(programme -> write(code, mergePatch.apply(programme.text(), patch)))
                .chain(() -> byCode(code))
                .call(view -> record("programme.edit", view));
    }

    private Uni<Integer> write(String code, ProgrammeText text) {
        return session.createNativeQuery("""
                        update programme set version = version + 1, name = :name, description = nullif(:description, '')
                         where code = :code
                        """)
                .setParameter("name", text.name())
                .setParameter("description", text.description() == null ? "" : text.description())
                .setParameter("code", code)
                .executeUpdate();
    }

    private Uni<Void> record(String action, ProgrammeView programme) {
        return audit.record(action, programme.id(), Map.of("code", programme.code(), "version", programme.version()));
    }

    private static void requireAdded(int added, String code) {
        if (added == 0) {
            throw ProgrammeError.PROGRAMME_CODE_TAKEN.at("/code", code);
        }
    }
}
