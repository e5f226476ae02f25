package vn.tiendo.reporting.report;

import static vn.tiendo.reporting.report.ReportError.REPORT_DENOMINATOR_ZERO;
import static vn.tiendo.reporting.report.ReportError.REPORT_FIELD_NOT_OF_ITEM;
import static vn.tiendo.reporting.report.ReportError.REPORT_VALUE_WITHOUT_NUMBERS;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.id.Ids;
import vn.tiendo.reporting.report.ItemAnswer.Answer;
import vn.tiendo.reporting.report.ItemAnswer.Progress;
import vn.tiendo.reporting.report.ItemAnswer.ValueKind;

/** One question of a report and its answer: a target's value, a task's progress, or a text. */
@Entity
class ReportItem {
    @Schema(name = "ReportItemType")
    enum Type {
        TARGET,
        TASK,
        TEXT
    }

    /** Whether a body speaks of its own, or for itself and those below it; only the former is ever a measurement. */
    enum Origin {
        OWN,
        CONSOLIDATED
    }

    /** Where an answer was taken from, so that nobody types a number twice. */
    @Schema(name = "ReportItemSource")
    enum Source {
        SAME_FIGURE,
        SHORTER_PERIODS
    }

    /** What is odd about an answer without being wrong. */
    @Schema(name = "ReportItemWarning")
    enum Warning {
        NUMERATOR_ABOVE_DENOMINATOR
    }

    @Id
    UUID id;

    UUID reportId;
    int position;
    long version;

    @Enumerated(EnumType.STRING)
    Type type;

    @Nullable
    UUID subjectId;

    String name;

    @Nullable
    String indicatorCode;

    @Nullable
    String unit;

    @Nullable
    Boolean ratio;

    @Nullable
    @Enumerated(EnumType.STRING)
    Answer answer;

    @Nullable
    BigDecimal numerator;

    @Nullable
    BigDecimal denominator;

    @Nullable
    BigDecimal value;

    @Nullable
    @Enumerated(EnumType.STRING)
    ValueKind valueKind;

    @Nullable
    @Enumerated(EnumType.STRING)
    Progress progress;

    @Nullable
    BigDecimal percent;

    @Nullable
    String text;

    @Nullable
    BigDecimal fundsSpent;

    @Nullable
    String returnReason;

    @Enumerated(EnumType.STRING)
    Origin origin = Origin.OWN;

    @Nullable
    UUID correctsItemId;

    @Nullable
    String explanation;

    @Nullable
    @Enumerated(EnumType.STRING)
    Source source;

    @Nullable
    UUID truesUpId;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    ReportItem() {}

    /** The question that a report ends with where its regime names none. */
    static ReportItem narrative(UUID reportId, int position, String name) {
        ReportItem item = new ReportItem();
        item.id = Ids.next();
        item.reportId = reportId;
        item.position = position;
        item.type = Type.TEXT;
        item.name = name;
        return item;
    }

    ItemAnswer answer() {
        return new ItemAnswer(
                answer, numerator, denominator, value, valueKind, progress, percent, text, fundsSpent, explanation);
    }

    /** Takes the answer when it fits the question; 400 with the field that does not. */
    void answer(ItemAnswer given) {
        switch (type) {
            case TARGET -> {
                refuseField("/progress", given.progress());
                refuseField("/percent", given.percent());
                requireNumbers(given);
            }
            case TASK -> refuseNumbers(given);
            case TEXT -> {
                refuseNumbers(given);
                refuseField("/progress", given.progress());
                refuseField("/percent", given.percent());
            }
        }
        boolean counts = given.answer() == Answer.VALUE;
        answer = given.answer();
        numerator = counts ? given.numerator() : null;
        denominator = counts ? given.denominator() : null;
        value = counts ? given.value() : null;
        valueKind = !counts ? null : given.kind() == null ? ValueKind.ACTUAL : given.kind();
        progress = given.progress();
        percent = given.percent();
        text = given.text();
        fundsSpent = given.fundsSpent();
        explanation = given.explanation();
        source = null;
        version++;
    }

    /** Of a correction: the final figure takes the place of the estimate, whose words stay. */
    void makeFinal(ItemState known) {
        answer = known.answer();
        numerator = known.numerator();
        denominator = known.denominator();
        value = known.value();
        valueKind = known.kind();
        explanation = known.explanation() == null ? explanation : known.explanation();
        version++;
    }

    List<Warning> warnings() {
        boolean above = !Boolean.FALSE.equals(ratio)
                && numerator != null
                && denominator != null
                && numerator.compareTo(denominator) > 0;
        return above ? List.of(Warning.NUMERATOR_ABOVE_DENOMINATOR) : List.of();
    }

    private void requireNumbers(ItemAnswer given) {
        if (given.answer() != Answer.VALUE) {
            return;
        }
        boolean asRatio = given.numerator() != null && given.denominator() != null;
        boolean enough = ratio == null ? asRatio || given.value() != null : ratio ? asRatio : given.value() != null;
        if (!enough) {
            throw REPORT_VALUE_WITHOUT_NUMBERS.at(Boolean.TRUE.equals(ratio) ? "/denominator" : "/value");
        }
        if (given.denominator() != null && given.denominator().signum() == 0) {
            throw REPORT_DENOMINATOR_ZERO.at("/denominator");
        }
    }

    private void refuseNumbers(ItemAnswer given) {
        refuseField("/answer", given.answer() == Answer.VALUE ? given.answer() : null);
        refuseField("/numerator", given.numerator());
        refuseField("/denominator", given.denominator());
        refuseField("/value", given.value());
        refuseField("/kind", given.kind());
    }

    private void refuseField(String pointer, @Nullable Object field) {
        if (field != null) {
            throw REPORT_FIELD_NOT_OF_ITEM.at(pointer, pointer.substring(1), type);
        }
    }
}
