package io.parley.identity.app;

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
@RequestMapping("/api/v1/users/me/apps")
@Tag(name = "Apps")
class AppController {

    private final RegisterApp registerApp;
    private final RotateAppSecret rotateAppSecret;
    private final RemoveApp removeApp;
    private final Apps apps;

    AppController(RegisterApp registerApp, RotateAppSecret rotateAppSecret, RemoveApp removeApp, Apps apps) {
        this.registerApp = registerApp;
        this.rotateAppSecret = rotateAppSecret;
        this.removeApp = removeApp;
        this.apps = apps;
    }

    @AnswersSecret
    @PostMapping
    @Operation(
            operationId = "registerApp",
            summary = "Register a client of the OpenID provider",
            description = "The secret of a confidential one is told once.")
    ResponseEntity<AppView> register(@Valid @RequestBody AppRequest request, CurrentUser user) {
        AppView app = registerApp.handle(user.id(), request);
        return ResponseEntity.created(URI.create("/api/v1/users/me/apps/" + app.id()))
                .body(app);
    }

    @GetMapping
    @Operation(operationId = "listMyApps", summary = "The clients that the caller has registered, the latest first")
    Page<AppView> mine(CurrentUser user, PageRequest page) {
        return apps.of(user.id(), page);
    }

    @GetMapping("/{appId}")
    @Operation(operationId = "getMyApp", summary = "One of them")
    AppView one(@PathVariable UUID appId, CurrentUser user) {
        return apps.get(user.id(), appId);
    }

    @AnswersSecret
    @PostMapping("/{appId}/secret")
    @Operation(
            operationId = "rotateAppSecret",
            summary = "Give a confidential client a new secret",
            description = "It is told once; the old one is good for nothing at once.")
    AppView rotate(@PathVariable UUID appId, CurrentUser user) {
        return rotateAppSecret.handle(user.id(), appId);
    }

    @DeleteMapping("/{appId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "removeApp", summary = "Remove a client, with all that people let it do")
    void remove(@PathVariable UUID appId, CurrentUser user) {
        removeApp.handle(user.id(), appId);
    }
}
