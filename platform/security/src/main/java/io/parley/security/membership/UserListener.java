package io.parley.security.membership;

import io.parley.contracts.identity.UserEvent;
import io.parley.messaging.ReceivedEvent;
import org.springframework.kafka.annotation.KafkaListener;

/** Keeps the names up to date where memberships are not copied. */
class UserListener {

    private final MembershipWriter copy;

    UserListener(MembershipWriter copy) {
        this.copy = copy;
    }

    @KafkaListener(id = "${spring.application.name}.users", topics = "identity.users")
    void onUser(ReceivedEvent<UserEvent> event) {
        copy.apply(event);
    }
}
