package io.parley.identity.personal;

import io.parley.security.CurrentUser;
import io.parley.web.idempotency.AnswersSecret;
import io.parley.web.page.Page;
import io.parley.web.page.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/users/me/tokens")
@Tag(name = "Personal access tokens")
class PersonalTokenController {

    private final MakePersonalToken makePersonalToken;
    private final RevokePersonalToken revokePersonalToken;
    private final PersonalTokens tokens;

    PersonalTokenController(
            MakePersonalToken makePersonalToken, RevokePersonalToken revokePersonalToken, PersonalTokens tokens) {
        this.makePersonalToken = makePersonalToken;
        this.revokePersonalToken = revokePersonalToken;
        this.tokens = tokens;
    }

    @AnswersSecret
    @PostMapping
    @Operation(summary = "Make a token for a program", description = "The token itself is told once.")
    ResponseEntity<PersonalToken> make(@Valid @RequestBody PersonalTokenRequest request, CurrentUser user) {
        PersonalToken made = makePersonalToken.handle(request.toCommand(user.id()));
        return ResponseEntity.created(URI.create("/api/v1/users/me/tokens/" + made.id()))
                .body(made);
    }

    @GetMapping
    @Operation(summary = "The caller's tokens, the latest first")
    Page<PersonalToken> mine(CurrentUser user, PageRequest page) {
        return tokens.of(user.id(), page);
    }

    @DeleteMapping("/{tokenId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Revoke a token")
    void revoke(@PathVariable UUID tokenId, CurrentUser user) {
        revokePersonalToken.handle(user.id(), tokenId);
    }
}
