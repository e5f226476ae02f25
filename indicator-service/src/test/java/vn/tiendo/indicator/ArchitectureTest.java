package vn.tiendo.indicator;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import vn.tiendo.kit.test.HouseRules;

@AnalyzeClasses(packages = "vn.tiendo.indicator", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchTests house = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule statusIsPure = classes()
            .that()
            .resideInAPackage("..status")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "vn.tiendo.indicator.status");

    @ArchTest
    static final ArchRule projectionIsPure = classes()
            .that()
            .resideInAPackage("..projection")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "org.apache.commons.math3..",
                    "vn.tiendo.indicator.status",
                    "vn.tiendo.indicator.projection");

    @ArchTest
    static final ArchRule whatCountsIsDecidedPurely = classes()
            .that()
            .haveSimpleName("Settlement")
            .or()
            .haveSimpleName("Assessment")
            .or()
            .haveSimpleName("Ratio")
            .or()
            .haveSimpleName("Admission")
            .or()
            .haveSimpleName("Composition")
            .or()
            .haveSimpleName("Cell")
            .or()
            .haveSimpleName("Scoring")
            .or()
            .haveSimpleName("Ranks")
            .or()
            .haveSimpleName("Spreads")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "vn.tiendo.indicator..",
                    "vn.tiendo.aggregation..",
                    "vn.tiendo.validation..");
}
