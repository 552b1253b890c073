package io.parley.identity.passkey;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredential.PublicKeyCredentialBuilder;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;

/** What {@code PublicKeyCredential.toJSON()} of a browser gives (WebAuthn 3), bytes in base64url. */
record PasskeyAnswer(
        @NotNull @Size(max = 1400) @Pattern(regexp = BASE64URL)
        String id,

        @Nullable @Size(max = 1400) String rawId,
        @NotNull @Pattern(regexp = "public-key") String type,
        @Nullable @Size(max = 40) String authenticatorAttachment,
        @Nullable Map<String, Object> clientExtensionResults,
        @NotNull @Valid Response response) {

    private static final String BASE64URL = "[A-Za-z0-9_-]+";

    /** What the authenticator says: with {@code attestationObject} of a new passkey, with {@code signature} of one to sign in by. */
    record Response(
            @NotNull @Size(max = 4000) @Pattern(regexp = BASE64URL)
            String clientDataJSON,

            @Nullable @Size(max = 20_000) @Pattern(regexp = BASE64URL)
            String attestationObject,

            @Nullable @Size(max = 4000) @Pattern(regexp = BASE64URL)
            String authenticatorData,

            @Nullable @Size(max = 4000) @Pattern(regexp = BASE64URL)
            String signature,

            @Nullable @Size(max = 200) @Pattern(regexp = BASE64URL + "|")
            String userHandle,

            @Nullable @Size(max = 10) List<@Size(max = 20) String> transports,
            @Nullable @Size(max = 4000) String publicKey,
            @Nullable Long publicKeyAlgorithm) {}

    Bytes clientData() {
        return Bytes.fromBase64(response.clientDataJSON());
    }

    /** @throws IllegalArgumentException unless it is of a new passkey */
    PublicKeyCredential<AuthenticatorAttestationResponse> attestation() {
        return credential(AuthenticatorAttestationResponse.builder()
                .clientDataJSON(clientData())
                .attestationObject(bytes(response.attestationObject()))
                .transports(Stream.ofNullable(response.transports())
                        .flatMap(List::stream)
                        .map(AuthenticatorTransport::valueOf)
                        .toList())
                .build());
    }

    /** @throws IllegalArgumentException unless it is of a passkey that signs in */
    PublicKeyCredential<AuthenticatorAssertionResponse> assertion() {
        return credential(AuthenticatorAssertionResponse.builder()
                .clientDataJSON(clientData())
                .authenticatorData(bytes(response.authenticatorData()))
                .signature(bytes(response.signature()))
                .build());
    }

    private <R extends AuthenticatorResponse> PublicKeyCredential<R> credential(R said) {
        PublicKeyCredentialBuilder<R> builder = PublicKeyCredential.builder();
        builder.id(id);
        builder.rawId(Bytes.fromBase64(id));
        builder.type(PublicKeyCredentialType.PUBLIC_KEY);
        builder.response(said);
        return builder.build();
    }

    private static Bytes bytes(@Nullable String base64url) {
        if (base64url == null) throw new IllegalArgumentException("A part of the authenticator's answer is missing");
        return Bytes.fromBase64(base64url);
    }
}
