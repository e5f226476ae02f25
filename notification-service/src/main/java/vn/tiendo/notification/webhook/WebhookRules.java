package vn.tiendo.notification.webhook;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.address.DestinationRefused;
import vn.tiendo.kit.address.Destinations;
import vn.tiendo.kit.scope.OrgScope;
import vn.tiendo.kit.scope.OrganizationCopies;
import vn.tiendo.notification.change.ReadingRules;

/** What a webhook may be: where it leads, what it tells, how many there are. */
@ApplicationScoped
class WebhookRules {
    private static final int MOST = 50;

    private final Mutiny.Session session;
    private final Destinations destinations;
    private final OrganizationCopies organizations;
    private final Clock clock;

    WebhookRules(Mutiny.Session session, Destinations destinations, OrganizationCopies organizations, Clock clock) {
        this.session = session;
        this.destinations = destinations;
        this.organizations = organizations;
        this.clock = clock;
    }

    /** What can be said of the text alone; where its name leads is checked whenever something is sent. */
    WebhookText check(WebhookText text) {
        for (int i = 0; i < text.types().size(); i++) {
            if (!ReadingRules.types().contains(text.types().get(i))) {
                throw WebhookError.WEBHOOK_TYPE_UNKNOWN.at(
                        "/types/" + i, text.types().get(i));
            }
        }
        try {
            destinations.requireForm(text.url());
        } catch (DestinationRefused refused) {
            throw refused.why() == DestinationRefused.Why.ADDRESS
                    ? WebhookError.WEBHOOK_ADDRESS_REFUSED.at("/url")
                    : WebhookError.WEBHOOK_URL_INVALID.at("/url");
        }
        List<String> types = text.types().stream().distinct().toList();
        return new WebhookText(text.url(), types, text.ordered(), text.description());
    }

    Uni<Void> requireRoom(OrgScope scope) {
        return session.createNativeQuery("select count(*) from webhook w where w.owner = :owner", Long.class)
                .setParameter("owner", scope.subject())
                .getSingleResult()
                .invoke(count -> {
                    if (count >= MOST) {
                        throw WebhookError.WEBHOOK_TOO_MANY.because(MOST);
                    }
                })
                .replaceWithVoid();
    }

    /** A body may be named by who reads everything, and by its own client; nobody is told more than the caller may read. */
    Uni<Reach> reach(@Nullable String organization, OrgScope scope) {
        if (organization == null) {
            return organizations.own(scope).map(own -> new Reach(own.id(), scope.everything() ? null : own.id()));
        }
        if (!scope.everything() && !organization.equals(scope.organization())) {
            throw WebhookError.WEBHOOK_ORGANIZATION_NOT_OWN.at("/organization", organization);
        }
        return organizations
                .own(scope)
                .chain(own -> organizations
                        .byCode(organization, "/organization")
                        .map(named -> new Reach(own.id(), named.id())));
    }

    /** Another rotation would take away the secret that the receiver still checks with. */
    void requireNoRotation(WebhookView webhook) {
        if (webhook.previousSecretUntil() != null
                && webhook.previousSecretUntil().isAfter(clock.instant())) {
            throw WebhookError.WEBHOOK_ROTATION_OPEN.because(webhook.previousSecretUntil());
        }
    }
}
