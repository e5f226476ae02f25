package vn.tiendo.reporting.contact;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.tiendo.kit.audit.Audit;
import vn.tiendo.kit.seal.KeyRing;

/** Contact data whose time is over, or whose key is an old one: a handful at a time. */
@ApplicationScoped
class StaleContacts {
    private static final int BATCH = 100;

    private final Mutiny.Session session;
    private final Contacts contacts;
    private final Audit audit;
    private final Clock clock;

    StaleContacts(Mutiny.Session session, Contacts contacts, Audit audit, Clock clock) {
        this.session = session;
        this.contacts = contacts;
        this.audit = audit;
        this.clock = clock;
    }

    /** The row stays, to say that there was some and since when there is none. */
    @WithTransaction
    Uni<Integer> erase() {
        return session.createNativeQuery("""
                        update contact set sealed = null, key_name = null, erased_at = :now
                         where owner_id in (
                               select c.owner_id from contact c where c.sealed is not null and c.erase_at <= :now
                                order by c.erase_at limit :batch for update skip locked)
                        returning owner_id
                        """, UUID.class)
                .setParameter("now", clock.instant().truncatedTo(ChronoUnit.MICROS))
                .setParameter("batch", BATCH)
                .getResultList()
                .call(erased -> erased.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : audit.record("contact.erase", erased.getFirst(), Map.of("erased", erased)))
                .map(List::size);
    }

    /** With the current key; what no key opens stays as it is until that key is back. */
    @WithTransaction
    Uni<Integer> sealAnew() {
        KeyRing keys = contacts.keys();
        return keys.isEmpty() ? Uni.createFrom().item(0) : sealAnew(keys);
    }

    private Uni<Integer> sealAnew(KeyRing keys) {
        return session.createNativeQuery("""
                        select c.owner_id, c.key_name, c.sealed from contact c
                         where c.sealed is not null and c.key_name <> :current
                           and c.key_name = any(cast(:names as text[]))
                         order by c.owner_id limit :batch for update skip locked
                        """, Tuple.class)
                .setParameter("current", keys.current())
                .setParameter("names", keys.names().toArray(String[]::new))
                .setParameter("batch", BATCH)
                .getResultList()
                .chain(rows -> Multi.createFrom()
                        .iterable(rows)
                        .onItem()
                        .transformToUniAndConcatenate(row -> sealAnew(row, keys))
                        .collect()
                        .asList()
                        .map(List::size));
    }

    private Uni<Integer> sealAnew(Tuple row, KeyRing keys) {
        UUID owner = row.get("owner_id", UUID.class);
        byte[] plain = keys.open(row.get("key_name", String.class), owner, row.get("sealed", byte[].class));
        return session.createNativeQuery(
                        "update contact set key_name = :current, sealed = :sealed where owner_id = :owner")
                .setParameter("current", keys.current())
                .setParameter("sealed", keys.seal(owner, plain))
                .setParameter("owner", owner)
                .executeUpdate();
    }
}
