package io.parley.test;

import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.TestContextAnnotationUtils;

/** Gives the tests that carry our annotation their servers. */
final class TestEnvironmentFactory implements ContextCustomizerFactory {

    static {
        // A busy machine is late, not wrong.
        Awaitility.setDefaultTimeout(Duration.ofSeconds(40));
    }

    @Override
    public @Nullable ContextCustomizer createContextCustomizer(
            Class<?> test, List<ContextConfigurationAttributes> attributes) {
        if (!TestContextAnnotationUtils.hasAnnotation(test, ParleyIntegrationTest.class)) return null;
        return new TestEnvironment(
                TestContextAnnotationUtils.hasAnnotation(test, ParleyElasticsearch.class),
                TestContextAnnotationUtils.hasAnnotation(test, ParleyS3.class));
    }
}
