package io.parley.identity.email;

import io.parley.security.CurrentUser;
import io.parley.web.idempotency.AnswersSecret;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
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
@RequestMapping("/api/v1")
@Tag(name = "E-mail addresses")
class EmailController {

    private final ConfirmEmail confirmEmail;
    private final AskForVerification askForVerification;
    private final ChangeEmail changeEmail;

    EmailController(ConfirmEmail confirmEmail, AskForVerification askForVerification, ChangeEmail changeEmail) {
        this.confirmEmail = confirmEmail;
        this.askForVerification = askForVerification;
        this.changeEmail = changeEmail;
    }

    @AnswersSecret
    @PostMapping("/auth/email/verify")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @SecurityRequirements
    @Operation(
            summary = "Confirm an e-mail address with the token of the mail to it",
            description = "A mail to a new address makes it the account's address; the old one is told.")
    void confirm(@Valid @RequestBody LinkRequest request) {
        confirmEmail.handle(request.secret());
    }

    @PostMapping("/auth/email/verification")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Have the mail that confirms one's e-mail address sent again")
    void askAgain(CurrentUser user) {
        askForVerification.handle(user.id());
    }

    @AnswersSecret
    @PostMapping("/users/me/email")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Ask for another e-mail address",
            description = "A mail goes to the new address. The present one stays until its link is opened.")
    void change(@Valid @RequestBody ChangeEmailRequest request, CurrentUser user, HttpServletRequest http) {
        changeEmail.handle(request.toCommand(user.id(), http.getRemoteAddr()));
    }
}
