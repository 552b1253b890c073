package io.parley.billing.stripe;

import com.stripe.StripeClient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class StripeConfiguration {

    private static final int RETRIES = 2;

    @Bean
    StripeClient stripeClient(StripeProperties properties) {
        int timeout = (int) properties.timeout().toMillis();
        return StripeClient.builder()
                .setApiKey(properties.apiKey())
                .setApiBase(properties.apiBase().toString())
                .setConnectTimeout(timeout)
                .setReadTimeout(timeout)
                // Each with the idempotency key of the first try.
                .setMaxNetworkRetries(RETRIES)
                .build();
    }
}
