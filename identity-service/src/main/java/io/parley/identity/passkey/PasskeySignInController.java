package io.parley.identity.passkey;

import io.parley.identity.delivery.Client;
import io.parley.identity.delivery.Delivery;
import io.parley.identity.delivery.SignedIn;
import io.parley.identity.delivery.SignedInAnswers;
import io.parley.web.idempotency.AnswersSecret;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/auth/passkeys/sign-in")
@SecurityRequirements
@Tag(name = "Sign-in")
class PasskeySignInController {

    private final PasskeyCeremonies ceremonies;
    private final SignInWithPasskey signInWithPasskey;
    private final SignedInAnswers answers;

    PasskeySignInController(
            PasskeyCeremonies ceremonies, SignInWithPasskey signInWithPasskey, SignedInAnswers answers) {
        this.ceremonies = ceremonies;
        this.signInWithPasskey = signInWithPasskey;
        this.answers = answers;
    }

    @AnswersSecret
    @PostMapping("/options")
    @Operation(
            operationId = "beginPasskeySignIn",
            summary = "What a browser needs to sign in by a passkey",
            description = "The same for everybody. Good for five minutes.")
    SignInOptions begin() {
        PublicKeyCredentialRequestOptions options = ceremonies.signIn();
        return new SignInOptions(
                options.getChallenge().toBase64UrlString(),
                Objects.requireNonNull(options.getRpId()),
                Challenges.LIFE.toMillis(),
                "required",
                List.of());
    }

    @AnswersSecret
    @PostMapping
    @Operation(
            operationId = "signInWithPasskey",
            summary = "Sign in by a passkey",
            description = "It is both factors at once: no code is asked for.")
    ResponseEntity<SignedIn> signIn(@Valid @RequestBody SignInRequest request, HttpServletRequest http) {
        return answers.of(
                ResponseEntity.ok(),
                signInWithPasskey.handle(request.credential(), Client.of(http).userAgent()),
                request.session());
    }

    record SignInRequest(
            @NotNull @Valid PasskeyAnswer credential,
            @Schema(defaultValue = "token") @Nullable Delivery session) {}
}
