package vn.tiendo.kit.problem;

import org.junit.jupiter.api.Test;
import vn.tiendo.kit.audit.AuditError;
import vn.tiendo.kit.test.ErrorCatalogue;

class CatalogueTest {
    @Test
    void everyCodeHasATitleAndADetailInBothLanguages() {
        ErrorCatalogue.requireTexts(CommonError.class, AuditError.class);
    }
}
