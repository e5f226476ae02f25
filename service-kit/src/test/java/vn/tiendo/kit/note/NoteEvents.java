package vn.tiendo.kit.note;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.tiendo.kit.inbox.Intake;

@ApplicationScoped
class NoteEvents {
    record Starred(UUID id, int stars) {}

    private final Intake intake;
    private final Stars stars;

    NoteEvents(Intake intake, Stars stars) {
        this.intake = intake;
        this.stars = stars;
    }

    @Incoming("note.starred")
    Uni<Void> starred(ConsumerRecord<String, byte[]> record) {
        return intake.accept(record, Starred.class, event -> stars.add(event.data()));
    }

    @ApplicationScoped
    static class Stars {
        private final Mutiny.Session session;

        Stars(Mutiny.Session session) {
            this.session = session;
        }

        @WithTransaction
        Uni<Integer> add(Starred starred) {
            if (starred.stars() < 0) {
                throw new IllegalArgumentException("no negative stars");
            }
            return session.createNativeQuery(
                            "update note set stars = stars + :stars, version = version + 1 where id = :id")
                    .setParameter("stars", starred.stars())
                    .setParameter("id", starred.id())
                    .executeUpdate();
        }
    }
}
