package io.parley.identity.deactivation;

import io.parley.identity.signin.CurrentPassword;
import io.parley.security.CurrentUser;
import io.parley.web.idempotency.AnswersSecret;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/users/me/deactivate")
@Tag(name = "Users")
class DeactivationController {

    private final CurrentPassword currentPassword;
    private final DeactivateAccount deactivateAccount;

    DeactivationController(CurrentPassword currentPassword, DeactivateAccount deactivateAccount) {
        this.currentPassword = currentPassword;
        this.deactivateAccount = deactivateAccount;
    }

    @AnswersSecret
    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Deactivate one's account",
            description = "Signs out everywhere and hides the profile. To sign in again undoes it.")
    void deactivate(@Valid @RequestBody PasswordRequest request, CurrentUser user, HttpServletRequest http) {
        currentPassword.require(user.id(), request.password(), http.getRemoteAddr());
        deactivateAccount.handle(user.id());
    }
}
