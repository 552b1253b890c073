package io.parley.org.invitation;

import io.parley.contracts.identity.EmailVerified;
import io.parley.contracts.identity.UserDeactivated;
import io.parley.contracts.identity.UserErased;
import io.parley.contracts.identity.UserEvent;
import io.parley.contracts.identity.UserProfileChanged;
import io.parley.contracts.identity.UserRegistered;
import io.parley.messaging.ReceivedEvent;
import io.parley.web.text.EmailAddresses;
import java.sql.Types;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Knows an address only by its hash, as identity-service tells it. */
@Component
class VerifiedAddresses {

    private final JdbcClient jdbc;

    VerifiedAddresses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isOf(UUID userId, String address) {
        return jdbc.sql("select exists (select from verified_address where user_id = :user and address_hash = :hash)")
                .param("user", userId)
                .param("hash", EmailAddresses.hash(address))
                .query(Boolean.class)
                .single();
    }

    @KafkaListener(id = "${spring.application.name}.addresses", topics = "identity.users")
    void on(ReceivedEvent<UserEvent> event) {
        switch (event.payload()) {
            case EmailVerified verified ->
                keep(verified.userId(), verified.addressHash(), verified.domainHash(), event.sequence());
            case UserRegistered registered -> {}
            case UserProfileChanged changed ->
                keep(changed.userId(), changed.addressHash(), changed.domainHash(), event.sequence());
            case UserDeactivated away -> keep(away.userId(), away.addressHash(), away.domainHash(), event.sequence());
            // OrgPersonalData forgets it, after the invitations that were sent to it.
            case UserErased _ -> {}
        }
    }

    private void keep(UUID userId, @Nullable String hash, @Nullable String domainHash, long sequence) {
        if (hash == null) return;
        jdbc.sql("""
                        insert into verified_address (user_id, address_hash, domain_hash, sequence)
                        values (:user, :hash, :domain, :sequence)
                        on conflict (user_id) do update
                        set address_hash = excluded.address_hash, domain_hash = excluded.domain_hash,
                            sequence = excluded.sequence
                        where excluded.sequence > verified_address.sequence
                        """)
                .param("user", userId)
                .param("hash", hash)
                .param("domain", domainHash, Types.VARCHAR)
                .param("sequence", sequence)
                .update();
    }
}
