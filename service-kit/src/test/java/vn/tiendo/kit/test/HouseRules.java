package vn.tiendo.kit.test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** How a service of the house is built; every service's ArchitectureTest includes these rules. */
public final class HouseRules {
    private static final String BANNED = ".*(Manager|Helper|Util|Utils|Impl|Dto|DTO|Common)";

    @ArchTest
    static final SliceRule featuresHaveNoCycles = SlicesRuleDefinition.slices()
            .matching("vn.tiendo.(*).(*)..")
            .should()
            .beFreeOfCycles();

    @ArchTest
    static final ArchRule httpStaysInResources = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Resource")
            .and()
            .areTopLevelClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.ws.rs..", "org.jboss.resteasy..")
            .because("only a resource speaks HTTP");

    @ArchTest
    static final ArchRule messagingStaysInEvents = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Events")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.eclipse.microprofile.reactive.messaging..", "org.apache.kafka..")
            .because("events arrive in *Events and leave through the outbox");

    @ArchTest
    static final ArchRule transactionsBeginInUseCases = noMethods()
            .that()
            .areAnnotatedWith(Incoming.class)
            .or()
            .areAnnotatedWith(Scheduled.class)
            .or()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Path.class)
            .should()
            .beAnnotatedWith(WithTransaction.class)
            .because("resources, consumers and schedules delegate to a use case");

    @ArchTest
    static final ArchRule resourceMethodsArePublic = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Path.class)
            .and()
            .areAnnotatedWith(Path.class)
            .should()
            .bePublic()
            .allowEmptyShould(true)
            .because("others are skipped by JAX-RS with only a warning");

    @ArchTest
    static final ArchRule noPanacheButTransactions = noClasses()
            .should()
            .dependOnClassesThat(
                    new com.tngtech.archunit.base.DescribedPredicate<JavaClass>("Panache but @WithTransaction") {
                        @Override
                        public boolean test(JavaClass type) {
                            return type.getPackageName().contains("panache")
                                    && !type.isEquivalentTo(WithTransaction.class);
                        }
                    });

    @ArchTest
    static final ArchRule servicesDoNotKnowEachOther = noClasses().should(new ArchCondition<>("use another service") {
        @Override
        public void check(JavaClass type, ConditionEvents events) {
            String own = service(type.getPackageName());
            type.getDirectDependenciesFromSelf().stream()
                    .filter(dependency ->
                            dependency.getTargetClass().getPackageName().startsWith("vn.tiendo."))
                    .filter(dependency -> {
                        String other = service(dependency.getTargetClass().getPackageName());
                        return !other.equals(own)
                                && java.util.Set.of("plan", "indicator", "reporting", "notification", "gateway")
                                        .contains(other);
                    })
                    .forEach(dependency ->
                            events.add(SimpleConditionEvent.satisfied(type, dependency.getDescription())));
        }
    });

    @ArchTest
    static final ArchRule namesSayWhatAThingIs =
            noClasses().should().haveNameMatching(BANNED).because("such a name says nothing");

    private HouseRules() {}

    private static String service(String packageName) {
        String rest = packageName.substring(Math.min(packageName.length(), "vn.tiendo.".length()));
        int dot = rest.indexOf('.');
        return dot < 0 ? rest : rest.substring(0, dot);
    }
}
