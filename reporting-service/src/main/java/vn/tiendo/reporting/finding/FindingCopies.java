package vn.tiendo.reporting.finding;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.tiendo.reporting.evidence.DossierEvidence;

/** Keeps the copies of findings, and hands in the evidence that an answer to one names; the highest version wins. */
@ApplicationScoped
class FindingCopies {
    private final Mutiny.Session session;
    private final DossierEvidence evidence;
    private final ObjectMapper json;

    FindingCopies(Mutiny.Session session, DossierEvidence evidence, ObjectMapper json) {
        this.session = session;
        this.evidence = evidence;
        this.json = json;
    }

    @WithTransaction
    Uni<Void> take(List<FindingChanged> findings) {
        return register(findings)
                .map(news -> findings.stream()
                        .filter(finding -> news.contains(finding.id()))
                        .filter(finding -> !finding.proofs().isEmpty())
                        .toList())
                .chain(this::handIn);
    }

    private Uni<Void> handIn(List<FindingChanged> answered) {
        return Multi.createFrom()
                .iterable(answered)
                .onItem()
                .transformToUniAndConcatenate(finding -> evidence.handIn(finding.id(), finding.proofs()))
                .collect()
                .asList()
                .replaceWithVoid();
    }

    /** The ids of those of which this is news. */
    private Uni<Set<UUID>> register(List<FindingChanged> findings) {
        return session.createNativeQuery("""
                        insert into finding_copy (id, version, inspector_id, owner_id, status)
                        select r.id, r.version, r."inspectorId", r."ownerId", r.status
                          from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as r (
                               id uuid, version bigint, "inspectorId" uuid, "ownerId" uuid, status text)
                        on conflict (id) do update set version = excluded.version,
                               inspector_id = excluded.inspector_id, owner_id = excluded.owner_id,
                               status = excluded.status
                         where finding_copy.version < excluded.version
                        returning id
                        """, UUID.class)
                .setParameter("rows", write(findings))
                .getResultList()
                .map(Set::copyOf);
    }

    private String write(List<FindingChanged> findings) {
        try {
            return json.writeValueAsString(findings);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
