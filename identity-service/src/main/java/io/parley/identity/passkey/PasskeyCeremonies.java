package io.parley.identity.passkey;

import com.webauthn4j.util.exception.WebAuthnException;
import io.parley.identity.account.Account;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.web.webauthn.api.AttestationConveyancePreference;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialParameters;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The two ceremonies of WebAuthn. The device has to see who holds it, by a fingerprint or a PIN: so a passkey is both factors at
 * once.
 */
@Component
class PasskeyCeremonies {

    private static final Logger log = LoggerFactory.getLogger(PasskeyCeremonies.class);

    private final WebAuthnRelyingPartyOperations operations;
    private final PublicKeyCredentialRpEntity relyingParty;
    private final Challenges challenges;
    private final JsonMapper json;

    PasskeyCeremonies(
            WebAuthnRelyingPartyOperations operations,
            PublicKeyCredentialRpEntity relyingParty,
            Challenges challenges,
            JsonMapper json) {
        this.operations = operations;
        this.relyingParty = relyingParty;
        this.challenges = challenges;
        this.json = json;
    }

    PublicKeyCredentialCreationOptions creation(Account account) {
        return creation(account, challenges.make(account.id()));
    }

    PublicKeyCredentialRequestOptions signIn() {
        return signIn(challenges.make(null));
    }

    /** The new passkey; empty if the answer isn't one to a question that this account was asked. */
    Optional<CredentialRecord> register(Account account, PasskeyAnswer answer, String name) {
        return checked(() -> {
            Bytes challenge = challengeOf(answer, account.id());
            return operations.registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                    creation(account, challenge), new RelyingPartyPublicKey(answer.attestation(), name)));
        });
    }

    /** Whose passkey answered; empty if it isn't known, or didn't answer a question that somebody was asked who signs in. */
    Optional<UUID> authenticate(PasskeyAnswer answer) {
        return checked(() -> {
            Bytes challenge = challengeOf(answer, null);
            return PasskeyUsers.idOf(operations
                    .authenticate(new RelyingPartyAuthenticationRequest(signIn(challenge), answer.assertion()))
                    .getId());
        });
    }

    private Bytes challengeOf(PasskeyAnswer answer, @Nullable UUID userId) {
        String signed =
                json.readTree(answer.clientData().getBytes()).path("challenge").asString("");
        Bytes challenge = Bytes.fromBase64(signed);
        if (!challenges.take(challenge, userId)) throw new IllegalArgumentException("Nobody asked this");
        return challenge;
    }

    private static <T> Optional<T> checked(Supplier<T> ceremony) {
        try {
            return Optional.of(ceremony.get());
        } catch (IllegalArgumentException | WebAuthnException | JacksonException refused) {
            log.info("A passkey was refused: {}", refused.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private PublicKeyCredentialCreationOptions creation(Account account, Bytes challenge) {
        return PublicKeyCredentialCreationOptions.builder()
                .rp(relyingParty)
                .user(PasskeyUsers.entityOf(account))
                .challenge(challenge)
                .pubKeyCredParams(
                        PublicKeyCredentialParameters.EdDSA,
                        PublicKeyCredentialParameters.ES256,
                        PublicKeyCredentialParameters.RS256)
                .authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .build())
                .attestation(AttestationConveyancePreference.NONE)
                .excludeCredentials(List.of())
                .timeout(Challenges.LIFE)
                .build();
    }

    private PublicKeyCredentialRequestOptions signIn(Bytes challenge) {
        return PublicKeyCredentialRequestOptions.builder()
                .rpId(Objects.requireNonNull(relyingParty.getId()))
                .challenge(challenge)
                .userVerification(UserVerificationRequirement.REQUIRED)
                .allowCredentials(List.of())
                .timeout(Challenges.LIFE)
                .build();
    }
}
