package vn.tiendo.plan;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tiendo.kit.problem.ErrorCode;
import vn.tiendo.kit.test.ErrorCatalogue;

class ProblemTextsTest {
    @Test
    @SuppressWarnings("unchecked")
    void everyRefusalHasItsTextsInBothLanguages() {
        List<Class<? extends Enum<?>>> catalogue = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("vn.tiendo.plan").stream()
                        .filter(type -> type.isEnum() && type.isAssignableTo(ErrorCode.class))
                        .map(JavaClass::reflect)
                        .<Class<? extends Enum<?>>>map(type -> (Class<? extends Enum<?>>) type)
                        .toList();
        if (catalogue.size() < 5) {
            throw new AssertionError("only " + catalogue);
        }
        ErrorCatalogue.requireTexts(catalogue.toArray(Class[]::new));
    }
}
