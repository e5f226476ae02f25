package vn.tiendo.notification.webhook;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.tiendo.kit.problem.CommonError;
import vn.tiendo.kit.scope.Caller;
import vn.tiendo.kit.scope.OrgScope;

/**
 * Whose a webhook is: an administrator's and an auditor's to see, an administrator's and its client's to change, and
 * nobody else's. Joins the transaction of the use case that asks.
 */
@ApplicationScoped
public class WebhookOwners {
    private final Mutiny.Session session;
    private final Caller caller;

    WebhookOwners(Mutiny.Session session, Caller caller) {
        this.session = session;
        this.caller = caller;
    }

    /** Only systems, administrators and, for reading, auditors have anything to do with webhooks. */
    void requireReader() {
        if (!caller.isMachine() && !caller.scope().everything()) {
            throw WebhookError.WEBHOOK_NOT_MACHINE.because();
        }
    }

    void requireWriter() {
        if (!caller.isMachine() && !caller.has("admin")) {
            throw WebhookError.WEBHOOK_NOT_MACHINE.because();
        }
    }

    /** 404 unless the caller may see it. */
    public Uni<Tuple> seen(UUID id) {
        requireReader();
        return find(id, "");
    }

    /** Locked for a change: 404 unless the caller may see it, 403 unless it is the caller's to change. */
    public Uni<Tuple> own(UUID id) {
        requireWriter();
        return find(id, " for update of w").invoke(row -> {
            if (!caller.has("admin") && !caller.subject().equals(row.get("owner", String.class))) {
                throw WebhookError.WEBHOOK_NOT_OWNER.because(id);
            }
        });
    }

    private Uni<Tuple> find(UUID id, String lock) {
        OrgScope scope = caller.scope();
        return session.createNativeQuery(
                        "select " + WebhookView.COLUMNS
                                + " from webhook w left join organization_copy o on o.id = w.organization_id"
                                + " where w.id = :id and (:all or w.owner = :owner)" + lock,
                        Tuple.class)
                .setParameter("id", id)
                .setParameter("all", scope.everything())
                .setParameter("owner", scope.subject())
                .getSingleResultOrNull()
                .onItem()
                .ifNull()
                .failWith(() -> CommonError.NOT_FOUND.because(id));
    }
}
