package vn.tiendo.plan.organization;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.tiendo.kit.audit.Audit;
import vn.tiendo.kit.outbox.Outbox;
import vn.tiendo.kit.scope.OrganizationChanged;
import vn.tiendo.kit.scope.OrganizationCopies;

/** Takes each new state of a body into the local copy, and announces it. */
@ApplicationScoped
class OrganizationAnnouncements {
    static final String TOPIC = "organization.changed";

    private final Mutiny.Session session;
    private final OrganizationCopies copies;
    private final Outbox outbox;
    private final Audit audit;

    OrganizationAnnouncements(Mutiny.Session session, OrganizationCopies copies, Outbox outbox, Audit audit) {
        this.session = session;
        this.copies = copies;
        this.outbox = outbox;
        this.audit = audit;
    }

    Uni<OrganizationChanged> announce(Organization organization, String action) {
        return session.flush()
                .replaceWith(organization::changed)
                .call(copies::apply)
                .call(changed -> outbox.add(TOPIC, changed.id(), changed))
                .call(changed -> audit.record(
                        action, changed.id(), Map.of("code", changed.code(), "version", changed.version())));
    }
}
