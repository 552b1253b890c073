package io.parley.security.membership;

import io.parley.contracts.org.MemberEvent;
import io.parley.contracts.org.OrganizationEvent;
import io.parley.messaging.ReceivedEvent;
import org.springframework.kafka.annotation.KafkaListener;

/** Keeps the copy up to date. */
class MembershipListener {

    private final MembershipWriter copy;

    MembershipListener(MembershipWriter copy) {
        this.copy = copy;
    }

    @KafkaListener(id = "${spring.application.name}.membership.organizations", topics = "org.organizations")
    void onOrganization(ReceivedEvent<OrganizationEvent> event) {
        copy.apply(event.payload(), event.sequence());
    }

    @KafkaListener(id = "${spring.application.name}.membership.members", topics = "org.members")
    void onMember(ReceivedEvent<MemberEvent> event) {
        copy.apply(event.payload(), event.sequence());
    }
}
