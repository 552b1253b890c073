package io.parley.identity.signin;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** So many wrong passwords for one login in a window: from one address, and from all together. */
@ConfigurationProperties("parley.identity.login-throttle")
record ThrottleProperties(
        @DefaultValue("10") int attempts,
        @DefaultValue("100") int attemptsAnywhere,
        @DefaultValue("15m") Duration window) {}
