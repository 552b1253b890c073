package io.parley.event;

import java.util.List;
import java.util.Map;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;

/** Tells each application context where billing-service is. */
final class StandInBillingFactory implements ContextCustomizerFactory {

    // One for all, so that they share an application context.
    private static final ContextCustomizer CUSTOMIZER = (context, _) -> context.getEnvironment()
            .getPropertySources()
            .addFirst(new MapPropertySource(
                    "stand-in billing",
                    Map.of("parley.event.billing.url", StandInBilling.shared().url())));

    @Override
    public ContextCustomizer createContextCustomizer(
            Class<?> testClass, List<ContextConfigurationAttributes> configuration) {
        return CUSTOMIZER;
    }
}
