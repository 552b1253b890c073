package io.parley.identity.passkey;

import io.parley.identity.IdentityProblem;
import io.parley.identity.account.Accounts;
import io.parley.identity.signin.PasswordProof;
import io.parley.identity.signin.SignedInAgain;
import io.parley.security.CurrentUser;
import io.parley.web.idempotency.AnswersSecret;
import io.parley.web.page.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/auth/passkeys")
@Tag(name = "Sign-in")
class PasskeyController {

    private final SignedInAgain signedInAgain;
    private final Accounts accounts;
    private final PasskeyCeremonies ceremonies;
    private final AddPasskey addPasskey;
    private final Passkeys passkeys;

    PasskeyController(
            SignedInAgain signedInAgain,
            Accounts accounts,
            PasskeyCeremonies ceremonies,
            AddPasskey addPasskey,
            Passkeys passkeys) {
        this.signedInAgain = signedInAgain;
        this.accounts = accounts;
        this.ceremonies = ceremonies;
        this.addPasskey = addPasskey;
        this.passkeys = passkeys;
    }

    @AnswersSecret
    @PostMapping("/options")
    @Operation(
            operationId = "beginPasskey",
            summary = "What a browser needs to make a passkey",
            description =
                    "Good for five minutes. Needs the password, unless the session was signed in within 10 minutes.")
    CreationOptions begin(
            @Valid @RequestBody(required = false) @Nullable PasswordProof proof,
            CurrentUser user,
            HttpServletRequest http) {
        signedInAgain.require(user, proof == null ? null : proof.password(), http.getRemoteAddr());
        return accounts.findById(user.id())
                .map(account -> CreationOptions.of(ceremonies.creation(account), passkeys.credentialsOf(user.id())))
                .orElseThrow(IdentityProblem.USER_NOT_FOUND::exception);
    }

    @AnswersSecret
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "addPasskey", summary = "Add the passkey that a browser made")
    ResponseEntity<PasskeyView> add(@Valid @RequestBody NewPasskeyRequest request, CurrentUser user) {
        PasskeyView added = addPasskey.handle(user.id(), request);
        return ResponseEntity.created(URI.create("/api/v1/auth/passkeys/" + added.id()))
                .body(added);
    }

    @GetMapping
    @Operation(operationId = "listPasskeys", summary = "One's passkeys, at most 20, the oldest first")
    Page<PasskeyView> list(CurrentUser user) {
        return new Page<>(passkeys.of(user.id()), null);
    }

    @PatchMapping("/{passkeyId}")
    @Operation(operationId = "renamePasskey", summary = "Give a passkey another name")
    PasskeyView rename(@PathVariable UUID passkeyId, @Valid @RequestBody PasskeyNameRequest request, CurrentUser user) {
        if (!passkeys.rename(user.id(), passkeyId, request.name().strip()))
            throw IdentityProblem.PASSKEY_NOT_FOUND.exception();
        return passkeys.find(user.id(), passkeyId).orElseThrow(IdentityProblem.PASSKEY_NOT_FOUND::exception);
    }

    @DeleteMapping("/{passkeyId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "removePasskey", summary = "Sign in by a passkey no longer")
    void remove(@PathVariable UUID passkeyId, CurrentUser user) {
        if (!passkeys.remove(user.id(), passkeyId)) throw IdentityProblem.PASSKEY_NOT_FOUND.exception();
    }
}
