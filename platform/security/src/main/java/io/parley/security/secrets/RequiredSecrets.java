package io.parley.security.secrets;

import java.util.List;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/**
 * Refuses to start when one of the properties named by {@code parley.required-secrets} is missing or blank, except under the
 * profiles {@code local} and {@code test}. Looks before any bean is made.
 */
final class RequiredSecrets implements BeanFactoryPostProcessor {

    private static final Profiles LENIENT = Profiles.of("local", "test");

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        // Constructors take no arguments this early.
        Environment environment = beans.getBean(Environment.class);
        if (environment.acceptsProfiles(LENIENT)) return;
        List<String> missing = Binder.get(environment)
                .bind("parley.required-secrets", Bindable.listOf(String.class))
                .orElse(List.of())
                .stream()
                .filter(property -> isMissing(environment, property))
                .toList();
        if (!missing.isEmpty()) throw new MissingSecrets(missing);
    }

    private static boolean isMissing(Environment environment, String property) {
        try {
            String value = environment.getProperty(property);
            return value == null || value.isBlank();
        } catch (IllegalArgumentException unresolvable) {
            // A placeholder whose variable isn't set.
            return true;
        }
    }
}
