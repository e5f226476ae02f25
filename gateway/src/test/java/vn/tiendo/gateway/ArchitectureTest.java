package vn.tiendo.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "vn.tiendo", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule theGatewayKnowsNoServiceFromInside = classes()
            .that()
            .resideInAPackage("vn.tiendo..")
            .should()
            .resideInAPackage("vn.tiendo.gateway..")
            .because("services are reached over HTTP only: none of their classes may be on the classpath");

    @ArchTest
    static final ArchRule theGatewayKeepsNoData = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.persistence..", "org.hibernate..", "java.sql..", "org.apache.kafka..");

    @ArchTest
    static final ArchRule featuresFormNoCycle =
            slices().matching("vn.tiendo.gateway.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule mergingIsPure = noClasses()
            .that()
            .haveNameMatching(".*\\.docs\\.(MergedDocument|Components)")
            .or()
            .haveNameMatching(".*\\.service\\.Service")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.quarkus..", "jakarta..", "io.vertx.core", "io.vertx.core.http..", "io.vertx.ext..");
}
