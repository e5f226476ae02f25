package vn.tiendo.reporting.merge;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.tiendo.aggregation.Kind;

/** A body and those below it, said briefly: what the tests of merging share. */
final class Scene {
    static final UUID PLAN = new UUID(9, 1);
    static final UUID OTHER_PLAN = new UUID(9, 2);
    static final UUID PARENT = new UUID(1, 0);
    static final Instant NOON = Instant.parse("2026-06-12T05:00:00Z");

    final List<Row> own = new ArrayList<>();
    final List<Unit> units = new ArrayList<>();
    final List<Row> rows = new ArrayList<>();
    final Map<String, Merge.Indicator> indicators = new HashMap<>();
    final Set<Merge.Expected> expected = new HashSet<>();
    private int items;

    /** The body numbered {@code n} below the parent. */
    static UUID unit(int n) {
        return new UUID(1, n);
    }

    static UUID report(int n) {
        return new UUID(2, n);
    }

    Scene indicator(String code, String unit, Kind kind) {
        indicators.put(code, new Merge.Indicator(code, "Chỉ số " + code, unit, kind == Kind.RATIO_OF_SUMS, kind));
        return this;
    }

    Scene own(String code, Content says) {
        own.add(row(PARENT, new UUID(2, 0), false, Row.Type.TARGET, new UUID(3, code.hashCode()), PLAN, code, says, 0));
        return this;
    }

    Scene accepted(int n) {
        return standing(n, Unit.Standing.CONTRIBUTED);
    }

    Scene standing(int n, Unit.Standing standing) {
        return standing(n, n, standing);
    }

    /** What the unit numbered {@code n} owed, and another body owes now or handed in. */
    Scene standing(int n, int body, Unit.Standing standing) {
        boolean accepted = standing == Unit.Standing.CONTRIBUTED;
        units.add(new Unit(
                unit(body),
                new UUID(4, n),
                standing,
                accepted ? report(n) : null,
                accepted ? 1 : null,
                NOON,
                false,
                false));
        return this;
    }

    Scene says(int n, String code, Content content) {
        return says(n, code, OTHER_PLAN, false, content, 0);
    }

    /** In the report that the unit numbered {@code n} owed. */
    Scene says(int n, int body, String code, Content content) {
        UUID target = new UUID(5, n * 1000L + code.hashCode());
        rows.add(row(unit(body), report(n), false, Row.Type.TARGET, target, OTHER_PLAN, code, content, 0));
        return this;
    }

    Scene says(int n, String code, UUID plan, boolean consolidated, Content content, int missingBelow) {
        UUID target = new UUID(5, n * 1000L + code.hashCode());
        rows.add(row(unit(n), report(n), consolidated, Row.Type.TARGET, target, plan, code, content, missingBelow));
        return this;
    }

    Scene tells(int n, Row.Type type, UUID subject, UUID plan, Content content) {
        rows.add(row(unit(n), report(n), false, type, subject, plan, null, content, 0));
        return this;
    }

    /** An answer to a question that its regime names. */
    Scene answers(int n, String question, Content content) {
        tells(n, Row.Type.TEXT, UUID.randomUUID(), null, content);
        Row row = rows.removeLast();
        rows.add(new Row(
                row.id(),
                row.organization(),
                row.report(),
                row.reportVersion(),
                row.at(),
                row.consolidated(),
                row.type(),
                row.subject(),
                row.plan(),
                row.code(),
                question,
                row.unit(),
                row.ratio(),
                row.content(),
                row.missingBelow()));
        return this;
    }

    Scene expects(int n, String code) {
        expected.add(new Merge.Expected(unit(n), code));
        return this;
    }

    Merge.Merged merged() {
        return Merge.of(known());
    }

    Line line() {
        return merged().lines().getFirst();
    }

    Merge.Known known() {
        Map<UUID, String> names = new HashMap<>();
        names.put(PARENT, "UBND phường");
        units.forEach(unit ->
                names.put(unit.organization(), "Đơn vị " + unit.organization().getLeastSignificantBits()));
        return new Merge.Known(new Merge.Parent(PARENT, PLAN, own), units, rows, indicators, expected, names);
    }

    private Row row(
            UUID organization,
            UUID report,
            boolean consolidated,
            Row.Type type,
            UUID subject,
            UUID plan,
            String code,
            Content content,
            int missingBelow) {
        return new Row(
                new UUID(6, ++items),
                organization,
                report,
                1,
                NOON.plusSeconds(items),
                consolidated,
                type,
                subject,
                plan,
                code,
                "Nội dung " + (code == null ? type : code),
                "%",
                null,
                content,
                missingBelow);
    }

    static Content ratio(int numerator, int denominator) {
        return ratio(numerator, denominator, false, null, null);
    }

    static Content ratio(int numerator, int denominator, boolean estimated, String text, Integer funds) {
        return new Content(
                Content.Answer.VALUE,
                null,
                BigDecimal.valueOf(numerator),
                BigDecimal.valueOf(denominator),
                estimated,
                null,
                null,
                text,
                funds == null ? null : BigDecimal.valueOf(funds));
    }

    static Content value(String value) {
        return new Content(Content.Answer.VALUE, new BigDecimal(value), null, null, false, null, null, null, null);
    }

    static Content answer(Content.Answer answer) {
        return new Content(answer, null, null, null, false, null, null, null, null);
    }

    static Content task(Content.Progress progress, Integer percent) {
        return new Content(
                null,
                null,
                null,
                null,
                false,
                progress,
                percent == null ? null : BigDecimal.valueOf(percent),
                null,
                null);
    }

    static Content text(String text) {
        return new Content(null, null, null, null, false, null, null, text, null);
    }
}
