package vn.tiendo.reporting.evidence;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import vn.tiendo.kit.scope.OrgScope;

/**
 * The things of one kind that evidence is for. The feature that owns them says who may see and change them; every method
 * joins the open transaction.
 */
public interface EvidenceSubjects {
    /**
     * One thing that evidence is for.
     *
     * @param dossier what it is part of and what its evidence is read, limited and frozen with; the thing itself where it
     *     stands alone
     * @param organization the body whose evidence it is
     */
    record Subject(UUID id, UUID dossier, UUID organization) {}

    SubjectKind kind();

    /**
     * Whether another service is told that the dossier goes out, and this one only hears of it afterwards. Then what the
     * owner takes away meanwhile is kept for a while, because it may have gone out already.
     */
    default boolean handedInElsewhere() {
        return false;
    }

    /** Locks the dossier. 404 outside the scope, 403 when the caller is not of that body, 409 when it cannot change now. */
    Uni<Subject> open(UUID subject, OrgScope scope);

    /** Like {@link #open}, and keeps that the dossier was edited. */
    Uni<Subject> edit(UUID subject, OrgScope scope);

    /** 404 when the dossier lies outside the scope. */
    Uni<Void> requireReadable(UUID dossier, OrgScope scope);

    /** 404 outside the scope, 403 when the caller is not of the body whose dossier it is. */
    Uni<Void> requireOwn(UUID dossier, OrgScope scope);

    /**
     * Those of these dossiers that are done for good, locked until the transaction ends. One that somebody else has locked
     * is not among them: it may be about to be taken up again.
     */
    Uni<Set<UUID>> done(Collection<UUID> dossiers);
}
