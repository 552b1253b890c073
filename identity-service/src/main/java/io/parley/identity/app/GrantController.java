package io.parley.identity.app;

import io.parley.security.CurrentUser;
import io.parley.web.page.Page;
import io.parley.web.page.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/users/me/grants")
@Tag(name = "Apps")
class GrantController {

    private final Grants grants;
    private final EndGrant endGrant;

    GrantController(Grants grants, EndGrant endGrant) {
        this.grants = grants;
        this.endGrant = endGrant;
    }

    @GetMapping
    @Operation(operationId = "listConnectedApps", summary = "The apps that the caller lets act in their name")
    Page<GrantView> mine(CurrentUser user, PageRequest page) {
        return grants.of(user.id(), page);
    }

    @DeleteMapping("/{grantId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "disconnectApp", summary = "Take a consent back", description = "Ends the app's tokens.")
    void end(@PathVariable UUID grantId, CurrentUser user) {
        endGrant.handle(user.id(), grantId);
    }
}
