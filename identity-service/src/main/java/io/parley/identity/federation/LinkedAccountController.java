package io.parley.identity.federation;

import io.parley.security.CurrentUser;
import io.parley.web.page.Page;
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
@RequestMapping("/api/v1/users/me/linked-accounts")
@Tag(name = "Sign-in")
class LinkedAccountController {

    private final LinkedAccounts linkedAccounts;
    private final UnlinkAccount unlinkAccount;

    LinkedAccountController(LinkedAccounts linkedAccounts, UnlinkAccount unlinkAccount) {
        this.linkedAccounts = linkedAccounts;
        this.unlinkAccount = unlinkAccount;
    }

    @GetMapping
    @Operation(operationId = "listLinkedAccounts", summary = "Whom at providers the caller's account lets in")
    Page<LinkedAccountView> mine(CurrentUser user) {
        return new Page<>(linkedAccounts.of(user.id()), null);
    }

    @DeleteMapping("/{linkId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "unlinkAccount", summary = "Let one of them in no longer")
    void unlink(@PathVariable UUID linkId, CurrentUser user) {
        unlinkAccount.handle(user.id(), linkId);
    }
}
