package io.parley.security.personal;

import io.parley.messaging.Inbox;
import io.parley.messaging.Outbox;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Answers exports and erasures, in services that say what they hold. */
@AutoConfiguration(afterName = "io.parley.messaging.MessagingAutoConfiguration")
@ConditionalOnBean(PersonalData.class)
public class PersonalDataAutoConfiguration {

    @Bean
    PersonalDataListener personalDataListener(
            @Value("${spring.application.name}") String service,
            PersonalData data,
            Inbox inbox,
            JdbcClient jdbc,
            Outbox outbox) {
        return new PersonalDataListener(
                inbox,
                new ExportPersonalData(service, data, jdbc, outbox),
                new ErasePersonalData(service, data, jdbc, outbox));
    }
}
