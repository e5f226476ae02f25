package vn.tiendo.plan;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import vn.tiendo.kit.test.HouseRules;

@AnalyzeClasses(packages = "vn.tiendo.plan", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchTests house = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule extractionIsPure = classes()
            .that()
            .resideInAPackage("vn.tiendo.plan.extraction..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "vn.tiendo.plan.extraction..");

    @ArchTest
    static final ArchRule successionIsPure = classes()
            .that()
            .resideInAnyPackage("vn.tiendo.plan.reorganization.succession", "vn.tiendo.plan.organization.tree")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "vn.tiendo.plan.reorganization.succession",
                    "vn.tiendo.plan.organization.tree");

    @ArchTest
    static final ArchRule differenceIsPure = classes()
            .that()
            .resideInAPackage("vn.tiendo.plan.difference..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "vn.tiendo.plan.difference..");

    @ArchTest
    static final ArchRule comparisonIsPure = classes()
            .that()
            .resideInAPackage("vn.tiendo.plan.coverage.comparison..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "vn.tiendo.plan.coverage.comparison..");
}
