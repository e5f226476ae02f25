package vn.tiendo.kit.audit;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import vn.tiendo.kit.inbox.Intake;

/** Witnesses what the other services seal. */
@ApplicationScoped
class AuditEvents {
    private final Intake intake;
    private final Witnesses witnesses;
    private final String own;

    AuditEvents(Intake intake, Witnesses witnesses, @ConfigProperty(name = "quarkus.application.name") String service) {
        this.intake = intake;
        this.witnesses = witnesses;
        this.own = AuditSeal.logId(service).toString();
    }

    /** What this service says of its own log proves nothing, and is not even remembered. */
    @Incoming("audit.sealed")
    Uni<Void> auditSealed(ConsumerRecord<String, byte[]> record) {
        return own.equals(record.key())
                ? Uni.createFrom().voidItem()
                : intake.accept(record, AuditSealed.class, event -> witnesses.keep(event.data()));
    }
}
