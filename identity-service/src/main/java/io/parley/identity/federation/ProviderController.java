package io.parley.identity.federation;

import io.parley.identity.delivery.Client;
import io.parley.identity.delivery.SignedIn;
import io.parley.identity.delivery.SignedInAnswers;
import io.parley.security.CurrentUser;
import io.parley.security.Viewer;
import io.parley.web.idempotency.AnswersSecret;
import io.parley.web.page.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/auth/providers")
@Tag(name = "Sign-in")
class ProviderController {

    private final Providers providers;
    private final BeginAtProvider beginAtProvider;
    private final ReadProviderAnswer readProviderAnswer;
    private final SignInThroughProvider signInThroughProvider;
    private final LinkAccount linkAccount;
    private final SignedInAnswers answers;

    ProviderController(
            Providers providers,
            BeginAtProvider beginAtProvider,
            ReadProviderAnswer readProviderAnswer,
            SignInThroughProvider signInThroughProvider,
            LinkAccount linkAccount,
            SignedInAnswers answers) {
        this.providers = providers;
        this.beginAtProvider = beginAtProvider;
        this.readProviderAnswer = readProviderAnswer;
        this.signInThroughProvider = signInThroughProvider;
        this.linkAccount = linkAccount;
        this.answers = answers;
    }

    @GetMapping
    @SecurityRequirements
    @Operation(operationId = "listProviders", summary = "The providers that one may sign in through")
    Page<ProviderView> all() {
        return new Page<>(providers.all(), null);
    }

    @AnswersSecret
    @PostMapping("/{provider}/begin")
    @Operation(
            operationId = "beginAtProvider",
            summary = "Go to a provider",
            description =
                    "To sign in, or with an access token to link an account there. A cookie ties the way to this browser.")
    ResponseEntity<Begun> begin(@PathVariable String provider, Viewer viewer) {
        BeginAtProvider.Way way = beginAtProvider.handle(provider, viewer.id().orElse(null));
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.SET_COOKIE,
                        ProviderCookie.holding(way.secret().value()))
                .body(new Begun(way.address()));
    }

    @GetMapping("/{provider}/callback")
    @SecurityRequirements
    @Operation(
            operationId = "comeBackFromProvider",
            summary = "Where a provider sends browsers back to",
            description = "Leads to the page of the web client that goes on.")
    ResponseEntity<Void> comeBack(@PathVariable String provider, HttpServletRequest request) {
        String query = request.getQueryString() == null ? "" : request.getQueryString();
        return ResponseEntity.status(HttpStatus.FOUND)
                .header(
                        HttpHeaders.LOCATION,
                        "/sign-in/%s?answer=%s"
                                .formatted(
                                        URLEncoder.encode(provider, StandardCharsets.UTF_8),
                                        URLEncoder.encode(query, StandardCharsets.UTF_8)))
                .build();
    }

    @AnswersSecret
    @PostMapping("/{provider}/sign-in")
    @SecurityRequirements
    @Operation(operationId = "signInThroughProvider", summary = "Sign in as the provider says")
    ResponseEntity<SignedIn> signIn(
            @PathVariable String provider,
            @Valid @RequestBody ProviderAnswer answer,
            @CookieValue(name = ProviderCookie.NAME, required = false) @Parameter(hidden = true) @Nullable
                    String cookie,
            HttpServletRequest http) {
        KnownElsewhere person = readProviderAnswer.handle(provider, answer.answer(), cookie);
        return answers.of(
                ResponseEntity.ok().header(HttpHeaders.SET_COOKIE, ProviderCookie.gone()),
                signInThroughProvider.handle(person, Client.of(http).userAgent()),
                answer.session());
    }

    @AnswersSecret
    @PostMapping("/{provider}/link")
    @Operation(operationId = "linkAccount", summary = "Let somebody at a provider into one's account")
    ResponseEntity<LinkedAccountView> link(
            @PathVariable String provider,
            @Valid @RequestBody ProviderAnswer answer,
            @CookieValue(name = ProviderCookie.NAME, required = false) @Parameter(hidden = true) @Nullable
                    String cookie,
            CurrentUser user) {
        KnownElsewhere person = readProviderAnswer.handle(provider, answer.answer(), cookie);
        return ResponseEntity.ok()
                .header(HttpHeaders.SET_COOKIE, ProviderCookie.gone())
                .body(linkAccount.handle(person, user.id()));
    }

    @Schema(name = "WayToProvider")
    record Begun(String redirectTo) {}
}
