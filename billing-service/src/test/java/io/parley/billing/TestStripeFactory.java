package io.parley.billing;

import java.util.List;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.support.TestPropertySourceUtils;

/** Tells each application context where Stripe and the mail server are. */
final class TestStripeFactory implements ContextCustomizerFactory {

    // One for all, so that they share an application context.
    private static final ContextCustomizer CUSTOMIZER = (context, _) -> {
        var sources = context.getEnvironment().getPropertySources();
        var ours = new MapPropertySource("test stripe", TestStripe.shared().properties());
        String inlined = TestPropertySourceUtils.INLINED_PROPERTIES_PROPERTY_SOURCE_NAME;
        if (sources.contains(inlined)) sources.addAfter(inlined, ours);
        else sources.addFirst(ours);
    };

    @Override
    public ContextCustomizer createContextCustomizer(
            Class<?> testClass, List<ContextConfigurationAttributes> configuration) {
        return CUSTOMIZER;
    }
}
