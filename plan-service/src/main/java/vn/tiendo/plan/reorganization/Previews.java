package vn.tiendo.plan.reorganization;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import vn.tiendo.kit.scope.OrganizationCopies;
import vn.tiendo.kit.scope.OrganizationCopy;
import vn.tiendo.kit.scope.OrganizationRef;
import vn.tiendo.plan.reorganization.PreviewView.BodyView;
import vn.tiendo.plan.reorganization.PreviewView.ItemView;
import vn.tiendo.plan.reorganization.PreviewView.SumsView;
import vn.tiendo.plan.reorganization.Successions.Outcome;
import vn.tiendo.plan.reorganization.Successions.Step;
import vn.tiendo.plan.reorganization.succession.Balance.Sums;

/** Shows what a reorganisation would move. Once it has happened, what still stands with those that ended. */
@ApplicationScoped
class Previews {
    private final ReorganizationStore store;
    private final Successions successions;
    private final OrganizationCopies copies;

    Previews(ReorganizationStore store, Successions successions, OrganizationCopies copies) {
        this.store = store;
        this.successions = successions;
        this.copies = copies;
    }

    @WithTransaction
    Uni<PreviewView> of(UUID id) {
        return store.find(id)
                .chain(found -> successions
                        .of(found)
                        .chain(outcome -> copies.all(bodies(found)).map(known -> view(found, outcome, known))));
    }

    private static List<UUID> bodies(Reorganization found) {
        return Stream.concat(found.sourceIds().stream(), found.successorIds().stream())
                .distinct()
                .toList();
    }

    private static PreviewView view(Reorganization found, Outcome outcome, Map<UUID, OrganizationCopy> known) {
        return new PreviewView(
                found.id(),
                found.version(),
                outcome.steps().stream().map(step -> item(step, known)).toList(),
                outcome.unmapped(),
                bodies(found).stream()
                        .map(body -> new BodyView(
                                OrganizationRef.of(body, known),
                                sums(outcome.balance().before().getOrDefault(body, Sums.NONE)),
                                sums(outcome.balance().after().getOrDefault(body, Sums.NONE))))
                        .sorted(Comparator.comparing(
                                body -> String.valueOf(body.organization().code())))
                        .toList(),
                sums(outcome.balance().totalBefore()),
                sums(outcome.balance().totalAfter()),
                outcome.balance().agrees());
    }

    private static ItemView item(Step step, Map<UUID, OrganizationCopy> known) {
        Holdings.Row row = step.row();
        return new ItemView(
                row.kind(),
                row.id(),
                row.role(),
                row.name(),
                row.planId(),
                OrganizationRef.of(row.holder(), known),
                OrganizationRef.ofNullable(step.passing().to(), known),
                step.passing().basis());
    }

    private static SumsView sums(Sums sums) {
        return new SumsView(new TreeMap<>(sums.counts()), sums.funding());
    }
}
