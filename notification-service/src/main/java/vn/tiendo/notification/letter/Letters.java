package vn.tiendo.notification.letter;

import static vn.tiendo.notification.letter.LetterError.LETTER_DECIDED;
import static vn.tiendo.notification.letter.LetterError.LETTER_NOT_ISSUER;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.audit.Audit;
import vn.tiendo.kit.etag.Version;
import vn.tiendo.kit.problem.CommonError;
import vn.tiendo.kit.scope.OrgScope;
import vn.tiendo.notification.inbox.LetterNews;
import vn.tiendo.notification.inbox.NotificationKind;
import vn.tiendo.notification.inbox.Notifications;
import vn.tiendo.notification.template.TemplateKind;

/** What a person of the issuing body decides on a draft; once, and nothing of it is sent by itself. */
@ApplicationScoped
class Letters {
    private static final List<String> UNIT = List.of("reporter", "report-approver", "reviewer");
    private static final List<String> REVIEWERS = List.of("reviewer");

    private final Mutiny.Session session;
    private final LetterQueries queries;
    private final Notifications notifications;
    private final Audit audit;
    private final Clock clock;

    Letters(Mutiny.Session session, LetterQueries queries, Notifications notifications, Audit audit, Clock clock) {
        this.session = session;
        this.queries = queries;
        this.notifications = notifications;
        this.audit = audit;
        this.clock = clock;
    }

    /** Keeps its words as they are now, and tells whom it goes to. */
    @WithTransaction
    Uni<LetterFacts> issue(UUID id, @Nullable Version expected, @Nullable String number, OrgScope scope) {
        return draft(id, expected, scope)
                .call(letter -> keep(letter, number))
                .call(letter -> notifications.add(news(letter)))
                .call(letter -> audit.record("letter.issued", id, Map.of("kind", letter.kind())))
                .chain(() -> queries.get(id, scope));
    }

    @WithTransaction
    Uni<LetterFacts> drop(UUID id, @Nullable Version expected, String reason, OrgScope scope) {
        return draft(id, expected, scope)
                .call(letter -> drop(letter, reason))
                .call(letter -> audit.record("letter.dropped", id, Map.of("kind", letter.kind())))
                .chain(() -> queries.get(id, scope));
    }

    /** 404 when it is not seen, 403 when another body issues it, 409 when it was decided. */
    private Uni<LetterFacts> draft(UUID id, @Nullable Version expected, OrgScope scope) {
        return queries.get(id, scope).invoke(letter -> {
            if (!scope.organization().equals(letter.issuer().code())) {
                throw LETTER_NOT_ISSUER.because(id);
            }
            Version.require(expected, letter.version());
            if (letter.status() != LetterStatus.DRAFT) {
                throw LETTER_DECIDED.because(id, letter.status());
            }
        });
    }

    private Uni<Integer> keep(LetterFacts letter, @Nullable String number) {
        LetterText text = new LetterText(letter);
        return session.createNativeQuery("""
                        update letter set version = version + 1, status = 'ISSUED', decided_at = :now,
                               number = cast(:number as text), subject = :subject, body = :body
                         where id = :id and version = :version
                        """)
                .setParameter("now", clock.instant())
                .setParameter("number", number)
                .setParameter("subject", text.subject())
                .setParameter("body", text.body())
                .setParameter("id", letter.id())
                .setParameter("version", letter.version())
                .executeUpdate()
                .invoke(Letters::requireMine);
    }

    private Uni<Integer> drop(LetterFacts letter, String reason) {
        return session.createNativeQuery("""
                        update letter set version = version + 1, status = 'DROPPED', decided_at = :now, reason = :reason
                         where id = :id and version = :version
                        """)
                .setParameter("now", clock.instant())
                .setParameter("reason", reason)
                .setParameter("id", letter.id())
                .setParameter("version", letter.version())
                .executeUpdate()
                .invoke(Letters::requireMine);
    }

    /** Somebody else decided between reading and writing. */
    private static void requireMine(int changed) {
        if (changed == 0) {
            throw CommonError.VERSION_MISMATCH.because();
        }
    }

    private static LetterNews news(LetterFacts letter) {
        return new LetterNews(
                NotificationKind.LETTER_ISSUED,
                letter.addressee().id(),
                letter.kind() == TemplateKind.URGING ? UNIT : REVIEWERS,
                letter.id(),
                letter.subjectId(),
                letter.about().id(),
                letter.dueAt());
    }
}
