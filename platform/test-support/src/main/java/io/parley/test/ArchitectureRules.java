package io.parley.test;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;

/**
 * The rules of every service. A service's one architecture test imports its classes and says
 * {@code @ArchTest static final ArchTests RULES = ArchTests.in(ArchitectureRules.class);}
 */
public final class ArchitectureRules {

    @ArchTest
    public static final ArchRule SERVICES_DONT_SHARE_CODE = classes()
            .should(RuleConditions.dependOnThePlatformAndThemselvesOnly())
            .because("a service is deployed alone: it learns of others by events and HTTP, never by their classes")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule FEATURES_FORM_NO_CYCLES = slices().matching("io.parley.*.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a feature is understood, moved and removed together with those that it uses, and no others")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule NO_FIELD_INJECTION = noFields()
            .should()
            .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
            .orShould()
            .beAnnotatedWith("org.springframework.beans.factory.annotation.Value")
            .orShould()
            .beAnnotatedWith("jakarta.inject.Inject")
            .because("a constructor says what a class needs, and its fields can be final")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule ENTRY_POINTS_ARE_PACKAGE_PRIVATE = classes()
            .that(annotatedWith("org.springframework.web.bind.annotation.RestController")
                    .or(annotatedWith("org.springframework.web.bind.annotation.ControllerAdvice")))
            .should()
            .bePackagePrivate()
            .because("only Spring calls them")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule CONTROLLERS_TRANSLATE_ONLY = noClasses()
            .that()
            .areAnnotatedWith("org.springframework.web.bind.annotation.RestController")
            .should()
            .dependOnClassesThat(resideInAPackage("org.springframework.jdbc..")
                    .or(resideInAPackage("jakarta.persistence.."))
                    .or(resideInAPackage("org.springframework.transaction.."))
                    .or(resideInAPackage("org.springframework.kafka.."))
                    .or(resideInAPackage("org.apache.kafka..")))
            .because("a controller turns HTTP into a command or a question, and a use case does the rest")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule USE_CASES_DO_ONE_THING = classes()
            .that(RuleConditions.areUseCases())
            .should(RuleConditions.haveHandleAsTheirOnlyPublicMethod())
            .because("a use case is named by what it does, and that is all that it does")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule USE_CASES_DONT_KNOW_KAFKA = noClasses()
            .that(RuleConditions.areUseCases())
            .should()
            .dependOnClassesThat(
                    resideInAPackage("org.apache.kafka..").or(resideInAPackage("org.springframework.kafka..")))
            .because("an event is stored in the outbox, in the transaction that it tells of")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule TIME_COMES_FROM_THE_CLOCK = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .because("tests set the time by the injected Clock")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule ROWS_ARE_READ_AT_ONCE = noClasses()
            .should()
            .callMethodWhere(RuleConditions.aStreamOfRowsIsOpened())
            .because("a stream that nobody closes keeps its connection, until the pool is empty: list() gives it back")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule PACKAGES_ARE_NULL_MARKED = classes()
            .should(RuleConditions.resideInANullMarkedPackage())
            .because("null means something only where @Nullable says so")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule NOBODY_PRINTS = GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS
            .because("what is said goes to the log, with its trace id")
            .allowEmptyShould(true);

    private ArchitectureRules() {}
}
