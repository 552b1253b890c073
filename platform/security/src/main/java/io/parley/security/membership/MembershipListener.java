package io.parley.security.membership;

import io.parley.contracts.identity.UserEvent;
import io.parley.contracts.org.MemberEvent;
import io.parley.contracts.org.OrganizationEvent;
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
            topics = {"org.organizations", "org.members", "identity.users"})
    void on(ReceivedEvent<?> event) {
        switch (event.payload()) {
            case OrganizationEvent organization -> copy.apply(organization, event.sequence());
            case MemberEvent member -> copy.apply(member, event.sequence());
            case UserEvent user -> copy.apply(user, event.sequence());
            default -> throw new IllegalArgumentException(event.type() + " is no event of the copy's streams");
        }
    }
}
