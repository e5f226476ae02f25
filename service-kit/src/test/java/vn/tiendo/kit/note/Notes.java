package vn.tiendo.kit.note;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.tiendo.kit.audit.Audit;
import vn.tiendo.kit.etag.Version;
import vn.tiendo.kit.id.Ids;
import vn.tiendo.kit.outbox.Outbox;
import vn.tiendo.kit.paging.Page;
import vn.tiendo.kit.paging.PageRequest;
import vn.tiendo.kit.problem.CommonError;
import vn.tiendo.kit.scope.OrgScope;
import vn.tiendo.kit.scope.OrganizationCopies;

@ApplicationScoped
class Notes {
    private final Mutiny.Session session;
    private final OrganizationCopies organizations;
    private final Outbox outbox;
    private final Audit audit;

    Notes(Mutiny.Session session, OrganizationCopies organizations, Outbox outbox, Audit audit) {
        this.session = session;
        this.organizations = organizations;
        this.outbox = outbox;
        this.audit = audit;
    }

    @WithTransaction
    Uni<NoteView> write(NoteResource.Write command, OrgScope scope) {
        Note note = new Note();
        note.id = Ids.next();
        note.text = command.text();
        note.stars = command.stars();
        return organizations
                .own(scope)
                .invoke(own -> note.owner = own.id())
                .chain(() -> session.persist(note))
                .chain(() -> record("note.write", note));
    }

    @WithTransaction
    Uni<NoteView> rewrite(UUID id, Version expected, NoteResource.Write command, OrgScope scope) {
        return find(id, scope)
                .invoke(note -> {
                    Version.require(expected, note.version);
                    note.text = command.text();
                    note.stars = command.stars();
                })
                .call(session::flush)
                .chain(note -> record("note.rewrite", note));
    }

    /** Fails after everything was written: nothing may stay. */
    @WithTransaction
    Uni<NoteView> writeAndRefuse(NoteResource.Write command, OrgScope scope) {
        return write(command, scope).invoke(note -> {
            throw CommonError.CONFLICT.because();
        });
    }

    @WithTransaction
    Uni<Page<NoteView>> list(PageRequest page, OrgScope scope) {
        List<String> after = page.after(1);
        String sql = "select n.id, n.text, n.stars, n.version from note n where " + OrgScope.below("n.owner")
                + " and n.id > cast(:after as uuid) order by n.id limit :fetch";
        return scope.bind(session.createNativeQuery(sql, Tuple.class))
                .setParameter("after", after.isEmpty() ? new UUID(0, 0) : UUID.fromString(after.getFirst()))
                .setParameter("fetch", page.fetch())
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> new NoteView(
                                row.get(0, UUID.class),
                                row.get(1, String.class),
                                row.get(2, Integer.class),
                                row.get(3, Long.class)))
                        .toList())
                .map(rows -> page.page(rows, note -> List.of(note.id().toString())));
    }

    @WithTransaction
    Uni<NoteView> read(UUID id, OrgScope scope) {
        return find(id, scope).map(Note::view);
    }

    private Uni<NoteView> record(String action, Note note) {
        return outbox.add("note.written", note.id, note.view())
                .chain(() -> audit.record(action, note.id, Map.of("version", note.version)))
                .replaceWith(note::view);
    }

    private Uni<Note> find(UUID id, OrgScope scope) {
        String sql = "select n.* from note n where n.id = :id and " + OrgScope.below("n.owner");
        return scope.bind(session.createNativeQuery(sql, Note.class))
                .setParameter("id", id)
                .getSingleResultOrNull()
                .onItem()
                .ifNull()
                .failWith(CommonError.NOT_FOUND::because);
    }
}
