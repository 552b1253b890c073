package io.parley.identity.signin;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** So many wrong passwords for one account from one address in a window. */
@ConfigurationProperties("parley.identity.login-throttle")
record ThrottleProperties(
        @DefaultValue("10") int attempts,
        @DefaultValue("15m") Duration window) {}
