package vn.tiendo.reporting;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import vn.tiendo.kit.test.HouseRules;

@AnalyzeClasses(packages = "vn.tiendo.reporting", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchTests house = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule periodsArePure = classes()
            .that()
            .resideInAPackage("..reporting.period..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..", "org.jspecify..", "vn.tiendo.workingcalendar..", "vn.tiendo.reporting.period..");

    @ArchTest
    static final ArchRule mergingIsPure = classes()
            .that()
            .resideInAPackage("..reporting.merge..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "vn.tiendo.aggregation..", "vn.tiendo.reporting.merge..");

    @ArchTest
    static final ArchRule packetsArePure = classes()
            .that()
            .resideInAPackage("..reporting.exchange.packet..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "vn.tiendo.workingcalendar..",
                    "vn.tiendo.reporting.period..",
                    "vn.tiendo.reporting.regime..",
                    "vn.tiendo.reporting.obligation..",
                    "vn.tiendo.reporting.report..",
                    "vn.tiendo.reporting.exchange.packet..");

    @ArchTest
    static final ArchRule factsArePure = classes()
            .that()
            .resideInAPackage("..reporting.fact..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "vn.tiendo.aggregation..", "vn.tiendo.reporting.fact..");
}
