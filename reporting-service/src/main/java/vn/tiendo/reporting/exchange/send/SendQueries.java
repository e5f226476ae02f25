package vn.tiendo.reporting.exchange.send;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.paging.Page;
import vn.tiendo.kit.paging.PageRequest;
import vn.tiendo.kit.problem.CommonError;
import vn.tiendo.kit.scope.OrgScope;
import vn.tiendo.reporting.exchange.partner.Partners;

/** Reads what was sent to a partner; who does not see the partner sees nothing of it. */
@ApplicationScoped
class SendQueries {
    private static final String RECORDS = """
            select e.position, e.kind, e.key, e.at, e.content is null as withdrawn, r.status, r.reason
              from exchange_send_record r
              join exchange_entry e on e.position = r.position
             where r.partner_id = :partner and r.message_id = :message
               and (cast(:status as text) is null or r.status = :status)
               and r.position > cast(coalesce(cast(:after as text), '0') as bigint)
             order by r.position limit :fetch
            """;

    private final Mutiny.Session session;
    private final Partners partners;

    SendQueries(Mutiny.Session session, Partners partners) {
        this.session = session;
        this.partners = partners;
    }

    /** The newest first. */
    @WithTransaction
    Uni<Page<SendView>> list(String partner, @Nullable SendStatus status, PageRequest page, OrgScope scope) {
        List<String> after = page.after(2);
        return partners.seen(partner, scope)
                .chain(held -> session.createNativeQuery(SendView.SELECT + """
                                 where s.partner_id = :partner
                                   and (cast(:status as text) is null or s.status = :status)
                                   and (cast(:moment as text) is null
                                        or (s.created_at, s.message_id)
                                           < (cast(cast(:moment as text) as timestamptz), cast(cast(:after as text) as uuid)))
                                 order by s.created_at desc, s.message_id desc limit :fetch
                                """, Tuple.class)
                        .setParameter("partner", held.id())
                        .setParameter("status", status == null ? null : status.name())
                        .setParameter("moment", after.isEmpty() ? null : after.getFirst())
                        .setParameter("after", after.isEmpty() ? null : after.getLast())
                        .setParameter("fetch", page.fetch())
                        .getResultList())
                .map(rows -> rows.stream().map(SendView::of).toList())
                .map(views -> page.page(
                        views,
                        view -> List.of(
                                view.createdAt().toString(), view.message().toString())));
    }

    @WithTransaction
    Uni<SendView> get(String partner, UUID message, OrgScope scope) {
        return partners.seen(partner, scope)
                .chain(held -> find(held.id(), message))
                .onItem()
                .ifNull()
                .failWith(() -> CommonError.NOT_FOUND.because());
    }

    /** In the order in which they are in the message. */
    @WithTransaction
    Uni<Page<SendRecordView>> records(
            String partner, UUID message, @Nullable RecordStatus status, PageRequest page, OrgScope scope) {
        List<String> after = page.after(1);
        return get(partner, message, scope)
                .chain(() -> partners.seen(partner, scope))
                .chain(held -> session.createNativeQuery(RECORDS, Tuple.class)
                        .setParameter("partner", held.id())
                        .setParameter("message", message)
                        .setParameter("status", status == null ? null : status.name())
                        .setParameter("after", after.isEmpty() ? null : after.getFirst())
                        .setParameter("fetch", page.fetch())
                        .getResultList())
                .map(rows -> rows.stream().map(SendRecordView::of).toList())
                .map(views -> page.page(views, view -> List.of(view.cursor())));
    }

    /** Null when there is none. */
    Uni<SendView> find(UUID partner, UUID message) {
        return session.createNativeQuery(
                        SendView.SELECT + " where s.partner_id = :partner and s.message_id = :message", Tuple.class)
                .setParameter("partner", partner)
                .setParameter("message", message)
                .getSingleResultOrNull()
                .map(row -> row == null ? null : SendView.of(row));
    }
}
