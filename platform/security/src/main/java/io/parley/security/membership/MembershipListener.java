package io.parley.security.membership;

import io.parley.messaging.ReceivedEvent;
import org.springframework.kafka.annotation.KafkaListener;

/** Keeps the copy up to date. One consumer for all of its streams: they are quiet, and most services have it. */
class MembershipListener {

    private final MembershipWriter copy;

    MembershipListener(MembershipWriter copy) {
        this.copy = copy;
    }

    @KafkaListener(
            id = "${spring.application.name}.membership",
            topics = {
                "org.organizations",
                "org.members",
                "org.moderation",
                "identity.users",
                "billing.subscriptions",
                "chat.bots"
            })
    void on(ReceivedEvent<?> event) {
        copy.apply(event);
    }
}
