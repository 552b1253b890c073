package io.parley.identity.erasure;

import io.parley.identity.signin.SignedInAgain;
import io.parley.security.CurrentUser;
import io.parley.web.idempotency.AnswersSecret;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "Users")
class ErasureController {

    private final SignedInAgain signedInAgain;
    private final SoleOwnerships soleOwnerships;
    private final EraseAccount eraseAccount;
    private final Erasures erasures;

    ErasureController(
            SignedInAgain signedInAgain, SoleOwnerships soleOwnerships, EraseAccount eraseAccount, Erasures erasures) {
        this.signedInAgain = signedInAgain;
        this.soleOwnerships = soleOwnerships;
        this.eraseAccount = eraseAccount;
        this.erasures = erasures;
    }

    @AnswersSecret
    @DeleteMapping("/users/me")
    @Operation(
            operationId = "eraseMe",
            summary = "Erase the caller's account everywhere, for good",
            description =
                    "Needs the password, unless the session was signed in within the last 10 minutes. Header Location names the"
                            + " receipt, which tells when each service has confirmed. To be away for a while, deactivate.")
    ResponseEntity<Void> erase(
            @Valid @RequestBody(required = false) @Nullable EraseRequest request,
            CurrentUser user,
            HttpServletRequest http) {
        EraseRequest wanted = Objects.requireNonNullElse(request, EraseRequest.PLAIN);
        signedInAgain.require(user, wanted.password(), http.getRemoteAddr());
        soleOwnerships.requireNone(http.getHeader(HttpHeaders.AUTHORIZATION));
        UUID erasure = eraseAccount.handle(user.id(), wanted.contentToo());
        return ResponseEntity.noContent()
                .location(URI.create("/api/v1/erasures/" + erasure))
                .build();
    }

    @GetMapping("/erasures/{erasureId}")
    @SecurityRequirements
    @Operation(
            operationId = "getErasure",
            summary = "The receipt of an erasure",
            description = "For whoever knows its id; it doesn't say who was erased.")
    ResponseEntity<ErasureView> receipt(@PathVariable UUID erasureId) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(erasures.receipt(erasureId));
    }
}
