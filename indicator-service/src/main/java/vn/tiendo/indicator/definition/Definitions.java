package vn.tiendo.indicator.definition;

import static vn.tiendo.indicator.catalogue.IndicatorError.INDICATOR_VALID_FROM_NOT_VALID;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.indicator.catalogue.Catalogue;
import vn.tiendo.indicator.catalogue.Definition;
import vn.tiendo.indicator.catalogue.IndicatorView;
import vn.tiendo.indicator.definition.DefinitionResource.Change;
import vn.tiendo.indicator.definition.DefinitionResource.Define;
import vn.tiendo.indicator.definition.DefinitionResource.Start;
import vn.tiendo.indicator.definition.DefinitionResource.Started;
import vn.tiendo.indicator.formula.Formulas;
import vn.tiendo.indicator.measurement.Statements;
import vn.tiendo.indicator.measurement.Turns;
import vn.tiendo.kit.audit.Audit;
import vn.tiendo.kit.etag.Version;
import vn.tiendo.kit.idempotency.Idempotency;
import vn.tiendo.kit.patch.MergePatch;
import vn.tiendo.kit.scope.OrgScope;
import vn.tiendo.kit.scope.OrganizationCopies;
import vn.tiendo.kit.time.VietnamTime;

/** Writes the catalogue; reports that waited for an indicator speak once it is there. */
@ApplicationScoped
class Definitions {
    private final Catalogue catalogue;
    private final Formulas formulas;
    private final Starter starter;
    private final Statements statements;
    private final Turns turns;
    private final OrganizationCopies organizations;
    private final Idempotency idempotency;
    private final MergePatch mergePatch;
    private final Audit audit;
    private final Clock clock;

    Definitions(
            Catalogue catalogue,
            Formulas formulas,
            Starter starter,
            Statements statements,
            Turns turns,
            OrganizationCopies organizations,
            Idempotency idempotency,
            MergePatch mergePatch,
            Audit audit,
            Clock clock) {
        this.catalogue = catalogue;
        this.formulas = formulas;
        this.starter = starter;
        this.statements = statements;
        this.turns = turns;
        this.organizations = organizations;
        this.idempotency = idempotency;
        this.mergePatch = mergePatch;
        this.audit = audit;
        this.clock = clock;
    }

    @WithTransaction
    Uni<IndicatorView> define(Define command, OrgScope scope) {
        return idempotency.once(
                command,
                IndicatorView.class,
                () -> turns.ofPlan()
                        .chain(() -> organizations.byCode(command.owner(), "/owner"))
                        .call(() -> requireSound(command.definition()))
                        .chain(owner ->
                                catalogue.add(command.definition(), owner.id(), validFrom(command.validFrom(), null)))
                        .call(id -> statements.resolve(List.of(command.code())))
                        .chain(id -> done("indicator.define", id, command.code(), scope)));
    }

    /** Enters the starter catalogue, but for what is there under the same code. */
    @WithTransaction
    Uni<Started> start(Start command) {
        List<String> codes =
                starter.definitions().stream().map(Definition::code).toList();
        return idempotency.once(
                command,
                Started.class,
                () -> turns.ofPlan()
                        .chain(() -> organizations.byCode(command.owner(), "/owner"))
                        .chain(owner -> catalogue.known(codes).chain(known -> enter(owner.id(), known.keySet()))));
    }

    private Uni<Started> enter(UUID owner, Set<String> known) {
        List<Definition> missing = starter.definitions().stream()
                .filter(one -> !known.contains(one.code()))
                .toList();
        Uni<Void> done = Uni.createFrom().voidItem();
        for (Definition one : missing) {
            done = done.chain(() -> requireSound(one))
                    .chain(() -> catalogue.add(one, owner, validFrom(null, null)))
                    .chain(id -> audit.record("indicator.define", id, Map.of("code", one.code())));
        }
        List<String> codes = missing.stream().map(Definition::code).toList();
        return done.chain(() -> statements.resolve(codes)).replaceWith(new Started(codes));
    }

    @WithTransaction
    Uni<IndicatorView> change(String code, @Nullable Version expected, @Nullable JsonNode patch, OrgScope scope) {
        return turns.ofPlan()
                .chain(() -> catalogue.find(code))
                .invoke(entry -> Version.require(expected, entry.version()))
                .chain(entry -> change(entry, mergePatch.apply(Change.of(entry), patch)))
                .chain(id -> done("indicator.change", id, code, scope));
    }

    private Uni<UUID> change(Catalogue.Entry entry, Change change) {
        Definition definition = change.definition(entry.definition().code());
        LocalDate validFrom = validFrom(change.validFrom(), entry.validFrom());
        return organizations
                .byCode(change.owner(), "/owner")
                .call(() -> requireSound(definition))
                .call(() -> catalogue.isMeasured(definition.code()).invoke(measured -> {
                    if (measured) {
                        Soundness.requireSameMeaning(entry.definition(), definition);
                    }
                }))
                .chain(owner -> catalogue.replace(entry, definition, owner.id(), validFrom))
                .replaceWith(entry.id());
    }

    private Uni<Void> requireSound(Definition definition) {
        List<String> named = new ArrayList<>();
        if (definition.details().weight() != null) {
            named.add(definition.details().weight());
        }
        return catalogue
                .known(named)
                .invoke(known -> Soundness.require(definition, known::containsKey))
                .chain(() -> formulas.requireSound(definition));
    }

    private Uni<IndicatorView> done(String action, UUID id, String code, OrgScope scope) {
        return audit.record(action, id, Map.of("code", code)).chain(() -> catalogue.view(code, scope));
    }

    /** From today on unless it is said; never from a day to come, and never before the version that it replaces. */
    private LocalDate validFrom(@Nullable LocalDate said, @Nullable LocalDate before) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), VietnamTime.ZONE);
        LocalDate from = said == null ? today : said;
        if (from.isAfter(today) || before != null && from.isBefore(before)) {
            throw INDICATOR_VALID_FROM_NOT_VALID.at("/validFrom", from);
        }
        return from;
    }
}
