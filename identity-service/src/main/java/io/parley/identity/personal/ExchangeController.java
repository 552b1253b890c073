package io.parley.identity.personal;

import io.parley.security.AccessProblem;
import io.parley.security.token.TokenExchange;
import io.parley.web.idempotency.AnswersSecret;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Discovery")
@SecurityRequirements
class ExchangeController {

    private final TokenExchange exchange;

    ExchangeController(TokenExchange exchange) {
        this.exchange = exchange;
    }

    @AnswersSecret
    @PostMapping("/oauth2/personal-access-token")
    @Operation(
            summary = "Trade a personal access token for a short-lived access token with its scopes",
            description = "The services do so themselves: clients just send the personal token.")
    ExchangedToken exchange(@Valid @RequestBody ExchangeRequest request) {
        try {
            return new ExchangedToken(exchange.accessTokenFor(request.token()));
        } catch (BadJwtException refused) {
            throw AccessProblem.INVALID_TOKEN.exception();
        }
    }
}
