package io.parley.test;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The parts of {@link ArchitectureRules} that the library doesn't have. */
final class RuleConditions {

    private static final Set<String> PLATFORM =
            Set.of("contracts", "messaging", "web", "security", "places", "files", "mail");
    private static final Pattern OURS = Pattern.compile("io\\.parley\\.(\\w+).*");

    private RuleConditions() {}

    static ArchCondition<JavaClass> dependOnThePlatformAndThemselvesOnly() {
        return new ArchCondition<>("depend on the platform and their own service only") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                String own = moduleOf(item).orElse("");
                for (Dependency dependency : item.getDirectDependenciesFromSelf()) {
                    String other = moduleOf(dependency.getTargetClass()).orElse(own);
                    if (!other.equals(own) && !PLATFORM.contains(other))
                        events.add(SimpleConditionEvent.violated(item, dependency.getDescription()));
                }
            }
        };
    }

    static DescribedPredicate<JavaClass> areUseCases() {
        return DescribedPredicate.describe(
                "have a public method handle",
                candidate -> !candidate.isInterface()
                        && candidate.getMethods().stream().anyMatch(RuleConditions::isPublicHandle));
    }

    static ArchCondition<JavaClass> haveHandleAsTheirOnlyPublicMethod() {
        return new ArchCondition<>("have handle as their only public method") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                item.getMethods().stream()
                        .filter(RuleConditions::isPublicInstanceMethod)
                        .filter(method -> !isPublicHandle(method))
                        .forEach(method ->
                                events.add(SimpleConditionEvent.violated(method, method.getFullName() + " is public")));
                long handles = item.getMethods().stream()
                        .filter(RuleConditions::isPublicHandle)
                        .count();
                if (handles > 1)
                    events.add(SimpleConditionEvent.violated(item, item.getName() + " handles several things"));
            }
        };
    }

    static DescribedPredicate<JavaMethodCall> aStreamOfRowsIsOpened() {
        return DescribedPredicate.describe("a stream of rows is opened", call -> switch (call.getName()) {
            case "stream" -> call.getTargetOwner().isAssignableTo(JdbcClient.MappedQuerySpec.class);
            case "queryForStream" -> call.getTargetOwner().getPackageName().startsWith("org.springframework.jdbc.");
            default -> false;
        });
    }

    static ArchCondition<JavaClass> resideInANullMarkedPackage() {
        return new ArchCondition<>("reside in a package that is @NullMarked") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                if (!item.getPackage().isAnnotatedWith(NullMarked.class))
                    events.add(SimpleConditionEvent.violated(
                            item, item.getPackageName() + " of " + item.getSimpleName() + " is not @NullMarked"));
            }
        };
    }

    private static Optional<String> moduleOf(JavaClass one) {
        Matcher ours = OURS.matcher(one.getBaseComponentType().getPackageName());
        return ours.matches() ? Optional.of(ours.group(1)) : Optional.empty();
    }

    private static boolean isPublicHandle(JavaMethod method) {
        return isPublicInstanceMethod(method) && method.getName().equals("handle");
    }

    private static boolean isPublicInstanceMethod(JavaMethod method) {
        return method.getModifiers().contains(JavaModifier.PUBLIC)
                && !method.getModifiers().contains(JavaModifier.STATIC)
                && !method.getModifiers().contains(JavaModifier.SYNTHETIC);
    }
}
