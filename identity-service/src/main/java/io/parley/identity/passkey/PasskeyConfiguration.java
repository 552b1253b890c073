package io.parley.identity.passkey;

import io.parley.identity.token.TokenProperties;
import java.net.URI;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.management.JdbcUserCredentialRepository;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;

/** Passkeys are good for the host of the public address, and at that address only. */
@Configuration(proxyBeanMethods = false)
class PasskeyConfiguration {

    @Bean
    PublicKeyCredentialRpEntity relyingParty(TokenProperties properties) {
        String host = URI.create(properties.issuer()).getHost();
        return PublicKeyCredentialRpEntity.builder().id(host).name("Parley").build();
    }

    @Bean
    UserCredentialRepository userCredentials(JdbcOperations jdbc) {
        return new JdbcUserCredentialRepository(jdbc);
    }

    @Bean
    WebAuthnRelyingPartyOperations relyingPartyOperations(
            PublicKeyCredentialUserEntityRepository people,
            UserCredentialRepository credentials,
            PublicKeyCredentialRpEntity relyingParty,
            TokenProperties properties) {
        return new Webauthn4JRelyingPartyOperations(people, credentials, relyingParty, Set.of(properties.issuer()));
    }
}
