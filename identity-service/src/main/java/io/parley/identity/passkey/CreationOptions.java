package io.parley.identity.passkey;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;

/**
 * What {@code PublicKeyCredential.parseCreationOptionsFromJSON} of a browser takes (WebAuthn 3), bytes in base64url.
 *
 * @param timeout in milliseconds
 * @param excludeCredentials the passkeys that there are: a device that has one makes no second
 */
record CreationOptions(
        RelyingParty rp,
        User user,
        String challenge,
        List<Algorithm> pubKeyCredParams,
        long timeout,
        List<Descriptor> excludeCredentials,
        Selection authenticatorSelection,
        String attestation) {

    record RelyingParty(String id, String name) {}

    record User(String id, String name, String displayName) {}

    /** @param alg the number of a COSE algorithm */
    record Algorithm(String type, long alg) {}

    record Descriptor(String type, String id) {}

    record Selection(String residentKey, boolean requireResidentKey, String userVerification) {}

    static CreationOptions of(PublicKeyCredentialCreationOptions options, List<Bytes> present) {
        PublicKeyCredentialRpEntity rp = options.getRp();
        PublicKeyCredentialUserEntity user = options.getUser();
        return new CreationOptions(
                new RelyingParty(requireNonNull(rp.getId()), rp.getName()),
                new User(user.getId().toBase64UrlString(), user.getName(), requireNonNull(user.getDisplayName())),
                options.getChallenge().toBase64UrlString(),
                options.getPubKeyCredParams().stream()
                        .map(one -> new Algorithm("public-key", one.getAlg().getValue()))
                        .toList(),
                Challenges.LIFE.toMillis(),
                present.stream()
                        .map(id -> new Descriptor("public-key", id.toBase64UrlString()))
                        .toList(),
                new Selection("required", true, "required"),
                "none");
    }
}
