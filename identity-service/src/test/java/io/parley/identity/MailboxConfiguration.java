package io.parley.identity;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** Found by every test of the service, as it lies beside the application. */
@Configuration(proxyBeanMethods = false)
class MailboxConfiguration {

    @Bean
    Mailbox mailbox() {
        return new Mailbox();
    }

    @Bean
    DynamicPropertyRegistrar mailServer(Mailbox mailbox) {
        return properties -> {
            properties.add("spring.mail.host", () -> "127.0.0.1");
            properties.add("spring.mail.port", mailbox::port);
        };
    }
}
