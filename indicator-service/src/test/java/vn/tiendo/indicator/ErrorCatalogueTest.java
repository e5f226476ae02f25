package vn.tiendo.indicator;

import org.junit.jupiter.api.Test;
import vn.tiendo.indicator.catalogue.IndicatorError;
import vn.tiendo.indicator.dashboard.DashboardError;
import vn.tiendo.indicator.explanation.ExplanationError;
import vn.tiendo.indicator.exports.ExportError;
import vn.tiendo.indicator.imports.MeasurementImportError;
import vn.tiendo.indicator.measurement.MeasurementError;
import vn.tiendo.indicator.reconciliation.ReconciliationError;
import vn.tiendo.indicator.rollup.RollupError;
import vn.tiendo.indicator.ruleset.StatusRuleError;
import vn.tiendo.indicator.scoring.ScoringError;
import vn.tiendo.indicator.series.SeriesError;
import vn.tiendo.indicator.target.TargetError;
import vn.tiendo.kit.test.ErrorCatalogue;

class ErrorCatalogueTest {
    @Test
    void everyRefusalHasItsTextsInBothLanguages() {
        ErrorCatalogue.requireTexts(
                DashboardError.class,
                ExportError.class,
                IndicatorError.class,
                ExplanationError.class,
                MeasurementError.class,
                MeasurementImportError.class,
                ReconciliationError.class,
                RollupError.class,
                ScoringError.class,
                StatusRuleError.class,
                SeriesError.class,
                TargetError.class);
    }
}
