package vn.tiendo.notification.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.audit.Audit;
import vn.tiendo.kit.etag.Version;
import vn.tiendo.kit.idempotency.Idempotency;
import vn.tiendo.kit.paging.Page;
import vn.tiendo.kit.paging.PageRequest;
import vn.tiendo.kit.patch.MergePatch;
import vn.tiendo.kit.problem.CommonError;
import vn.tiendo.kit.scope.OrgScope;

/** Keeps the webhooks: each client its own, an administrator all of them. */
@ApplicationScoped
class Webhooks {
    private final Mutiny.Session session;
    private final WebhookOwners owners;
    private final WebhookRules rules;
    private final WebhookRows rows;
    private final WebhookSecrets secrets;
    private final Idempotency idempotency;
    private final MergePatch mergePatch;
    private final Audit audit;

    Webhooks(
            Mutiny.Session session,
            WebhookOwners owners,
            WebhookRules rules,
            WebhookRows rows,
            WebhookSecrets secrets,
            Idempotency idempotency,
            MergePatch mergePatch,
            Audit audit) {
        this.session = session;
        this.owners = owners;
        this.rules = rules;
        this.rows = rows;
        this.secrets = secrets;
        this.idempotency = idempotency;
        this.mergePatch = mergePatch;
        this.audit = audit;
    }

    @WithTransaction
    Uni<Page<WebhookView>> list(PageRequest page, OrgScope scope) {
        owners.requireReader();
        List<String> after = page.after(1);
        return session.createNativeQuery(
                        "select " + WebhookView.COLUMNS
                                + " from webhook w left join organization_copy o on o.id = w.organization_id"
                                + " where (:all or w.owner = :owner)"
                                + " and (cast(:after as uuid) is null or w.id < cast(:after as uuid))"
                                + " order by w.id desc limit :fetch",
                        Tuple.class)
                .setParameter("all", scope.everything())
                .setParameter("owner", scope.subject())
                .setParameter("after", after.isEmpty() ? null : id(after.getFirst()))
                .setParameter("fetch", page.fetch())
                .getResultList()
                .map(found -> found.stream().map(WebhookView::of).toList())
                .map(views -> page.page(views, view -> List.of(view.id().toString())));
    }

    @WithTransaction
    Uni<WebhookView> get(UUID id) {
        return owners.seen(id).map(WebhookView::of);
    }

    /** The secret is in this answer and in no other. */
    @WithTransaction
    Uni<WebhookSecretView> add(NewWebhook command, OrgScope scope) {
        owners.requireWriter();
        return idempotency
                .once(command, KeptAnswer.class, () -> make(command, scope))
                .map(secrets::show);
    }

    private Uni<KeptAnswer> make(NewWebhook command, OrgScope scope) {
        WebhookText text = rules.check(command.text());
        Secret secret = Secret.make();
        return rules.requireRoom(scope)
                .chain(() -> rules.reach(command.organization(), scope))
                .chain(reach -> rows.insert(text, reach, secret, scope.subject()))
                .call(id -> audit.record("webhook.added", id, Map.of("types", text.types(), "ordered", text.ordered())))
                .map(id -> secrets.keep(id, 0, secret, null));
    }

    @WithTransaction
    Uni<WebhookView> edit(UUID id, @Nullable Version expected, @Nullable JsonNode patch) {
        return forChange(id, expected)
                .map(webhook -> rules.check(mergePatch.apply(webhook.text(), patch)))
                .chain(text -> rows.update(id, text))
                .chain(() -> audit.record("webhook.edited", id, Map.of()))
                .chain(() -> get(id));
    }

    @WithTransaction
    Uni<Void> remove(UUID id, @Nullable Version expected) {
        return forChange(id, expected)
                .chain(() -> rows.delete(id))
                .chain(() -> audit.record("webhook.removed", id, Map.of()));
    }

    /** Keeps what comes for later. */
    @WithTransaction
    Uni<WebhookView> pause(UUID id, @Nullable Version expected) {
        return idempotency.once(
                "",
                WebhookView.class,
                () -> forChange(id, expected)
                        .invoke(webhook ->
                                requireState(webhook.state() == WebhookState.ACTIVE, WebhookError.WEBHOOK_NOT_ACTIVE))
                        .chain(() -> rows.pause(id))
                        .chain(() -> audit.record("webhook.paused", id, Map.of()))
                        .chain(() -> get(id)));
    }

    /** Sends again, first what was kept. */
    @WithTransaction
    Uni<WebhookView> resume(UUID id, @Nullable Version expected) {
        return idempotency.once(
                "",
                WebhookView.class,
                () -> forChange(id, expected)
                        .invoke(webhook ->
                                requireState(webhook.state() != WebhookState.ACTIVE, WebhookError.WEBHOOK_ACTIVE))
                        .chain(() -> rows.resume(id))
                        .chain(() -> audit.record("webhook.resumed", id, Map.of()))
                        .chain(() -> get(id)));
    }

    /** For a day both secrets sign, so that the receiver can change over; then the old one is no good any more. */
    @WithTransaction
    Uni<WebhookSecretView> rotateSecret(UUID id, @Nullable Version expected) {
        Secret secret = Secret.make();
        return idempotency
                .once(
                        "",
                        KeptAnswer.class,
                        () -> forChange(id, expected)
                                .invoke(rules::requireNoRotation)
                                .chain(() -> rows.rotate(id, secret))
                                .chain(() -> audit.record("webhook.secret-rotated", id, Map.of()))
                                .chain(() -> get(id))
                                .map(view -> secrets.keep(id, view.version(), secret, view.previousSecretUntil())))
                .map(secrets::show);
    }

    private Uni<WebhookView> forChange(UUID id, @Nullable Version expected) {
        return owners.own(id).map(WebhookView::of).invoke(webhook -> Version.require(expected, webhook.version()));
    }

    private static void requireState(boolean fits, WebhookError otherwise) {
        if (!fits) {
            throw otherwise.because();
        }
    }

    private static UUID id(String cursor) {
        try {
            return UUID.fromString(cursor);
        } catch (IllegalArgumentException malformed) {
            throw CommonError.CURSOR_INVALID.because();
        }
    }
}
