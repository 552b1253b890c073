package io.parley.security.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class RequiredSecretsTest {

    private final ApplicationContextRunner service = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(RequiredSecretsAutoConfiguration.class))
            .withPropertyValues("parley.required-secrets=db.password,stripe.key");

    @Test
    void withItsSecretsAServiceStarts() {
        service.withPropertyValues("db.password=one", "stripe.key=two")
                .run(context -> assertThat(context).hasNotFailed());
    }

    @ParameterizedTest
    @ValueSource(strings = {"stripe.key=", "stripe.key=   ", "stripe.key=${NOT_SET_ANYWHERE}", "other=x"})
    void aMissingOrBlankOneStopsTheStart(String property) {
        service.withPropertyValues("db.password=one", property)
                .run(context -> assertThat(context)
                        .getFailure()
                        .isInstanceOf(MissingSecrets.class)
                        .hasMessageContaining("stripe.key")
                        .hasMessageNotContaining("db.password"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"local", "test"})
    void ownMachinesMayDoWithout(String profile) {
        service.withPropertyValues("spring.profiles.active=" + profile)
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void theMessageSaysWhatToDo() {
        MissingSecrets missing = new MissingSecrets(java.util.List.of("stripe.key"));
        FailureAnalysis analysis = new MissingSecretsAnalyzer().analyze(new IllegalStateException(missing));
        assertThat(analysis).isNotNull();
        assertThat(analysis.getDescription()).contains("stripe.key");
        assertThat(analysis.getAction()).contains("environment variables");
    }
}
