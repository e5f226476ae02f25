package vn.tiendo.documents;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "vn.tiendo.documents", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule isPure = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..", "org.jspecify..", "org.apache..", "org.openxmlformats..", "vn.tiendo.documents..");

    @ArchTest
    static final ArchRule onlyItsWriterKnowsDocx = noClasses()
            .that()
            .resideOutsideOfPackage("..documents.docx")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.poi..", "org.openxmlformats..");

    @ArchTest
    static final ArchRule writersKnowNothingOfSheets = noClasses()
            .that()
            .resideInAnyPackage("..documents.docx", "..documents.pdf")
            .should()
            .dependOnClassesThat()
            .haveSimpleName("StyleSheet");
}
