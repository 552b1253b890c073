package io.parley.security.secrets;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Import;

/** Looks after {@code parley.required-secrets}. */
@AutoConfiguration
@Import(RequiredSecrets.class)
public class RequiredSecretsAutoConfiguration {}
