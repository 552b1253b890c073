package io.parley.identity.recovery;

import io.parley.security.CurrentUser;
import io.parley.web.idempotency.AnswersSecret;
import io.parley.web.text.EmailAddresses;
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
@RequestMapping("/api/v1/auth/password")
@Tag(name = "Passwords")
class PasswordController {

    private final ForgotPassword forgotPassword;
    private final ResetPassword resetPassword;
    private final ChangePassword changePassword;

    PasswordController(ForgotPassword forgotPassword, ResetPassword resetPassword, ChangePassword changePassword) {
        this.forgotPassword = forgotPassword;
        this.resetPassword = resetPassword;
        this.changePassword = changePassword;
    }

    @AnswersSecret
    @PostMapping("/forgot")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @SecurityRequirements
    @Operation(
            summary = "Have a link sent that lets one choose a new password",
            description = "The answer is the same whether somebody has the address or not.")
    void forgot(@Valid @RequestBody ForgotPasswordRequest request) {
        forgotPassword.handle(EmailAddresses.normalised(request.email()));
    }

    @AnswersSecret
    @PostMapping("/reset")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @SecurityRequirements
    @Operation(summary = "Choose a new password with the token of the mail", description = "Signs out everywhere.")
    void reset(@Valid @RequestBody ResetPasswordRequest request, HttpServletRequest http) {
        resetPassword.handle(request.toCommand(http.getRemoteAddr()));
    }

    @AnswersSecret
    @PostMapping("/change")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Change the password", description = "Signs out everywhere else.")
    void change(@Valid @RequestBody ChangePasswordRequest request, CurrentUser user, HttpServletRequest http) {
        changePassword.handle(request.toCommand(user, http.getRemoteAddr()));
    }
}
