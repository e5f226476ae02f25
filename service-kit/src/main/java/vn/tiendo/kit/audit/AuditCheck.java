package vn.tiendo.kit.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Arrays;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** Recomputes one sealed batch from the log as it stands now. */
@ApplicationScoped
public class AuditCheck {
    private final Mutiny.Session session;

    AuditCheck(Mutiny.Session session) {
        this.session = session;
    }

    /**
     * What the check of a batch found.
     *
     * @param intact whether entries, number of entries, root and the root before agree with the seal
     */
    public record Verdict(long batch, boolean intact) {}

    /** Checks one batch; null when there is no such batch. */
    @WithTransaction
    public Uni<Verdict> check(long batch) {
        return session.createNativeQuery("""
                        select b.entries, b.root, b.previous_root, p.root as root_before
                          from audit_batch b left join audit_batch p on p.number = b.number - 1
                         where b.number = :number
                        """, Tuple.class)
                .setParameter("number", batch)
                .getSingleResultOrNull()
                .chain(seal -> seal == null
                        ? Uni.createFrom().nullItem()
                        : contents(batch).map(all -> verdict(batch, seal, all)));
    }

    private Uni<List<String>> contents(long batch) {
        return session.createNativeQuery(
                        "select content from audit_entry where batch = :number order by position", String.class)
                .setParameter("number", batch)
                .getResultList();
    }

    private static Verdict verdict(long batch, Tuple seal, List<String> contents) {
        byte[] root = MerkleTree.root(contents.stream()
                .map(content -> MerkleTree.leaf(content.getBytes(UTF_8)))
                .toList());
        byte[] before = seal.get("root_before", byte[].class);
        boolean chained = batch == 1 || Arrays.equals(seal.get("previous_root", byte[].class), before);
        boolean intact = chained
                && contents.size() == seal.get("entries", Integer.class)
                && Arrays.equals(root, seal.get("root", byte[].class));
        return new Verdict(batch, intact);
    }
}
