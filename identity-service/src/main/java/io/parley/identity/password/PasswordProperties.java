package io.parley.identity.password;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The cost of one hash (OWASP's minimum for Argon2id), how many run at once and how many may wait. */
@ConfigurationProperties("parley.identity.passwords")
record PasswordProperties(
        @DefaultValue("19456") int memoryKib,
        @DefaultValue("2") int iterations,
        @DefaultValue("2") int concurrent,
        @DefaultValue("32") int waiting) {}
