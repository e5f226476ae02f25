package vn.tiendo.indicator.measurement;

import static vn.tiendo.indicator.measurement.MeasurementError.MEASUREMENT_OUT_OF_REACH;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.tiendo.indicator.measurement.MeasurementResource.Figure;
import vn.tiendo.indicator.measurement.MeasurementResource.Provide;
import vn.tiendo.kit.audit.Audit;
import vn.tiendo.kit.id.Ids;
import vn.tiendo.kit.idempotency.Idempotency;
import vn.tiendo.kit.problem.CommonError;
import vn.tiendo.kit.problem.Refusal;
import vn.tiendo.kit.scope.OrgScope;
import vn.tiendo.kit.scope.OrganizationCopies;

/** What machine clients say for their organisation and those below it: all of a request or nothing of it. */
@ApplicationScoped
class ProvidedFigures {
    private final Mutiny.Session session;
    private final Recordings recordings;
    private final OrganizationCopies organizations;
    private final Idempotency idempotency;
    private final Audit audit;
    private final Clock clock;

    ProvidedFigures(
            Mutiny.Session session,
            Recordings recordings,
            OrganizationCopies organizations,
            Idempotency idempotency,
            Audit audit,
            Clock clock) {
        this.session = session;
        this.recordings = recordings;
        this.organizations = organizations;
        this.idempotency = idempotency;
        this.audit = audit;
        this.clock = clock;
    }

    /** An organisation as a request names it. */
    private record Reached(UUID id, boolean within) {}

    @WithTransaction
    Uni<ProvidedView> provide(Provide command, String client, OrgScope scope) {
        return idempotency.once(
                command,
                ProvidedView.class,
                () -> organizations
                        .own(scope)
                        .chain(own -> reached(command, own.id()))
                        .map(reached -> read(command.measurements(), reached))
                        .chain(read -> record(read, client)));
    }

    private Uni<ProvidedView> record(List<Recording> read, String client) {
        Recording.By by = new Recording.By(
                Measurement.Origin.CLIENT, Ids.next(), client, clock.instant().truncatedTo(ChronoUnit.MICROS));
        return recordings
                .record(by, read)
                .invoke(ProvidedFigures::refuseAny)
                .call(assessed -> audit.record(
                        "measurement.provide", by.recording(), Map.of("rows", assessed.size(), "client", client)))
                .map(assessed -> new ProvidedView(
                        by.recording(),
                        assessed.stream().map(ProvidedFigures::view).toList()));
    }

    private static ProvidedView.Outcome view(Assessed one) {
        return new ProvidedView.Outcome(Objects.requireNonNull(one.measurementId()), one.effect(), one.violations());
    }

    /** Every row that is at fault is named, by where it stands in the request. */
    private static void refuseAny(List<Assessed> assessed) {
        List<Refusal.Field> fields = IntStream.range(0, assessed.size())
                .boxed()
                .flatMap(i -> Optional.ofNullable(assessed.get(i).fault()).stream()
                        .map(fault -> new Refusal.Field(
                                "/measurements/" + i + "/" + fault.field(),
                                fault.code(),
                                fault.arguments().toArray())))
                .toList();
        assessed.stream()
                .map(Assessed::fault)
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(first -> {
                    throw new Refusal(first.code(), fields, first.arguments().toArray());
                });
    }

    private Uni<Map<String, Reached>> reached(Provide command, UUID own) {
        return session.createNativeQuery("""
                        select o.code, o.id, o.path @> array[cast(:own as uuid)] as within
                          from organization_copy o where o.code = any(cast(:codes as text[]))
                        """, Tuple.class)
                .setParameter("own", own)
                .setParameter(
                        "codes",
                        command.measurements().stream()
                                .map(Figure::organization)
                                .distinct()
                                .toArray(String[]::new))
                .getResultList()
                .map(rows -> rows.stream()
                        .collect(Collectors.toMap(
                                row -> row.get("code", String.class),
                                row -> new Reached(row.get("id", UUID.class), row.get("within", Boolean.class)))));
    }

    private static List<Recording> read(List<Figure> figures, Map<String, Reached> reached) {
        List<Recording> read = new ArrayList<>();
        for (Figure figure : figures) {
            String pointer = "/measurements/" + read.size() + "/organization";
            Reached organization = reached.get(figure.organization());
            if (organization == null) {
                throw CommonError.ORGANIZATION_UNKNOWN.at(pointer, figure.organization());
            } else if (!organization.within()) {
                throw MEASUREMENT_OUT_OF_REACH.at(pointer, figure.organization());
            }
            read.add(figure.of(organization.id()));
        }
        return read;
    }
}
