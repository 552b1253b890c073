package io.parley.security.secrets;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says on the console what to set, instead of a stack trace. */
final class MissingSecretsAnalyzer extends AbstractFailureAnalyzer<MissingSecrets> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, MissingSecrets cause) {
        return new FailureAnalysis(
                "This service does not start without its secrets. " + cause.getMessage(),
                "Set them by environment variables or the config server. No secret has a default outside the profile 'local'.",
                cause);
    }
}
