package vn.tiendo.indicator.ruleset;

import static vn.tiendo.indicator.ruleset.StatusRuleError.STATUS_RULES_COMMON_NEEDED;
import static vn.tiendo.indicator.ruleset.StatusRuleError.STATUS_RULES_INDICATOR_NOT_FOUND;
import static vn.tiendo.indicator.ruleset.StatusRuleError.STATUS_RULES_VALID_FROM_NOT_VALID;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.tiendo.indicator.ruleset.RuleSets.Row;
import vn.tiendo.indicator.ruleset.StatusRuleResource.SetRules;
import vn.tiendo.indicator.status.StatusRules;
import vn.tiendo.kit.audit.Audit;
import vn.tiendo.kit.etag.Version;
import vn.tiendo.kit.time.VietnamTime;

/** Writes rules for statuses; nothing that held is ever changed. */
@ApplicationScoped
class StatusRuleSets {
    private static final int TURN = 0x72756c;
    private static final int MOST_YEARS_AHEAD = 10;

    private final Mutiny.Session session;
    private final RuleSets sets;
    private final Audit audit;
    private final Clock clock;

    StatusRuleSets(Mutiny.Session session, RuleSets sets, Audit audit, Clock clock) {
        this.session = session;
        this.sets = sets;
        this.audit = audit;
        this.clock = clock;
    }

    /** All versions for one indicator, or with an empty code for all; the newest first. */
    @WithTransaction
    Uni<List<StatusRuleView>> versions(String code) {
        return requireKnown(code)
                .chain(() -> own(code))
                .map(rows -> rows.reversed().stream().map(StatusRuleView::of).toList());
    }

    /** The next version; version 0 is replaced where there is none yet. */
    @WithTransaction
    Uni<StatusRuleView> set(String code, @Nullable Version expected, SetRules command) {
        return turn().chain(() -> requireKnown(code))
                .chain(() -> own(code))
                .map(rows -> next(code, expected, command, rows))
                .call(sets::add)
                .call(row -> audit.record(
                        "status-rules.set",
                        UUID.nameUUIDFromBytes(("status-rules:" + code).getBytes(StandardCharsets.UTF_8)),
                        Map.of("indicator", code, "version", row.version())))
                .map(StatusRuleView::of);
    }

    private Row next(String code, @Nullable Version expected, SetRules command, List<Row> before) {
        long version = before.isEmpty() ? 0 : before.getLast().version();
        Version.require(expected, version);
        StatusRules rules = command.rules();
        if (rules != null) {
            StatusRuleSoundness.require(rules);
        } else if (code.equals(RuleSets.COMMON)) {
            throw STATUS_RULES_COMMON_NEEDED.at("/rules");
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new Row(code, version + 1, validFrom(command.validFrom(), before, now), now, rules);
    }

    /** From today on unless it is said, or from a day to come: what was judged stays judged. */
    private static LocalDate validFrom(@Nullable LocalDate said, List<Row> before, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, VietnamTime.ZONE);
        LocalDate from = said == null ? today : said;
        if (from.isBefore(today)
                || from.isAfter(today.plusYears(MOST_YEARS_AHEAD))
                || !before.isEmpty() && from.isBefore(before.getLast().validFrom())) {
            throw STATUS_RULES_VALID_FROM_NOT_VALID.at("/validFrom", from);
        }
        return from;
    }

    private Uni<List<Row>> own(String code) {
        return sets.rows(List.of(code))
                .map(rows ->
                        rows.stream().filter(row -> row.code().equals(code)).toList());
    }

    private Uni<Void> requireKnown(String code) {
        if (code.equals(RuleSets.COMMON)) {
            return Uni.createFrom().voidItem();
        }
        return session.createNativeQuery("select code from indicator where code = :code", String.class)
                .setParameter("code", code)
                .getSingleResultOrNull()
                .onItem()
                .ifNull()
                .failWith(() -> STATUS_RULES_INDICATOR_NOT_FOUND.because(code))
                .replaceWithVoid();
    }

    /** One at a time: two who read the same version do not both write the next. */
    private Uni<Void> turn() {
        return session.createNativeQuery("select cast(pg_advisory_xact_lock(" + TURN + ", 0) as text)", String.class)
                .getResultList()
                .replaceWithVoid();
    }
}
