package io.parley.identity.password;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The cost of one hash (OWASP's minimum for Argon2id), how many run at once, how many may wait, how many of them for one address,
 * and how long the others of that address wait before they are sent away.
 */
@ConfigurationProperties("parley.identity.passwords")
record PasswordProperties(
        @DefaultValue("19456") int memoryKib,
        @DefaultValue("2") int iterations,
        @DefaultValue("2") int concurrent,
        @DefaultValue("64") int waiting,
        @DefaultValue("4") int eachAddress,
        @DefaultValue("5s") Duration patience) {}
