package io.parley.identity.signin;

import io.parley.identity.IdentityProblem;
import io.parley.identity.delivery.Client;
import io.parley.identity.delivery.Delivery;
import io.parley.identity.delivery.RefreshCookie;
import io.parley.identity.delivery.SignedIn;
import io.parley.identity.delivery.SignedInAnswers;
import io.parley.identity.refresh.RefreshSession;
import io.parley.identity.refresh.RefreshSessionCommand;
import io.parley.identity.refresh.SessionTokens;
import io.parley.identity.session.EndSession;
import io.parley.identity.session.EndSessionByToken;
import io.parley.identity.session.EndSessionCommand;
import io.parley.security.Viewer;
import io.parley.web.idempotency.AnswersSecret;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/auth")
@Tag(name = "Sign-in")
class SignInController {

    private final Register register;
    private final LogIn logIn;
    private final RefreshSession refreshSession;
    private final EndSession endSession;
    private final EndSessionByToken endSessionByToken;
    private final SignedInAnswers answers;
    private final RefreshCookie refreshCookie;

    SignInController(
            Register register,
            LogIn logIn,
            RefreshSession refreshSession,
            EndSession endSession,
            EndSessionByToken endSessionByToken,
            SignedInAnswers answers,
            RefreshCookie refreshCookie) {
        this.register = register;
        this.logIn = logIn;
        this.refreshSession = refreshSession;
        this.endSession = endSession;
        this.endSessionByToken = endSessionByToken;
        this.answers = answers;
        this.refreshCookie = refreshCookie;
    }

    @AnswersSecret
    @PostMapping("/register")
    @SecurityRequirements
    @Operation(summary = "Open an account and sign in")
    ResponseEntity<SignedIn> register(@Valid @RequestBody RegisterRequest request, HttpServletRequest http) {
        SessionTokens tokens = register.handle(request.toCommand(Client.of(http)));
        URI profile = URI.create("/api/v1/users/" + tokens.user().username());
        return answers.of(ResponseEntity.created(profile), tokens, request.session());
    }

    @AnswersSecret
    @PostMapping("/login")
    @SecurityRequirements
    @Operation(summary = "Sign in with e-mail address or username")
    ResponseEntity<SignedIn> logIn(@Valid @RequestBody LoginRequest request, HttpServletRequest http) {
        return answers.of(ResponseEntity.ok(), logIn.handle(request.toCommand(Client.of(http))), request.session());
    }

    @AnswersSecret
    @PostMapping("/refresh")
    @SecurityRequirements
    @Operation(
            summary = "Trade the refresh token for a new pair",
            description =
                    "The old one dies. For half a minute it is answered with the same new one; later it ends its whole session.")
    ResponseEntity<SignedIn> refresh(
            @Valid @RequestBody(required = false) @Nullable RefreshRequest request,
            @CookieValue(name = RefreshCookie.NAME, required = false) @Parameter(hidden = true) @Nullable String cookie,
            HttpServletRequest http) {
        if (request != null) return refreshed(request.refreshToken(), Delivery.TOKEN, http);
        if (cookie == null) throw IdentityProblem.INVALID_REFRESH_TOKEN.exception();
        return refreshed(cookie, Delivery.COOKIE, http);
    }

    @AnswersSecret
    @PostMapping("/logout")
    @Operation(summary = "End this session at once", description = "By the access token, or else by the cookie.")
    ResponseEntity<Void> logOut(
            Viewer viewer,
            @CookieValue(name = RefreshCookie.NAME, required = false) @Parameter(hidden = true) @Nullable
                    String cookie) {
        if (viewer.user().isPresent())
            endSession.handle(new EndSessionCommand(
                    viewer.user().get().id(), viewer.user().get().sessionId()));
        else if (cookie != null) endSessionByToken.handle(cookie);
        else throw IdentityProblem.INVALID_REFRESH_TOKEN.exception();
        return ResponseEntity.noContent()
                .header(HttpHeaders.SET_COOKIE, refreshCookie.gone())
                .build();
    }

    private ResponseEntity<SignedIn> refreshed(String token, Delivery delivery, HttpServletRequest http) {
        String userAgent = Client.of(http).userAgent();
        return answers.of(
                ResponseEntity.ok(), refreshSession.handle(new RefreshSessionCommand(token, userAgent)), delivery);
    }
}
