package io.parley.identity.totp;

import io.parley.identity.IdentityProblem;
import io.parley.identity.secondfactor.SecondFactors;
import io.parley.security.CurrentUser;
import io.parley.web.idempotency.AnswersSecret;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/users/me/totp")
@Tag(name = "Second factor")
class TotpController {

    private final SecondFactors secondFactors;
    private final RemoveTotp removeTotp;

    TotpController(SecondFactors secondFactors, RemoveTotp removeTotp) {
        this.secondFactors = secondFactors;
        this.removeTotp = removeTotp;
    }

    @GetMapping
    @Operation(summary = "Whether signing in needs a code, and how many recovery codes are left")
    TotpState state(CurrentUser user) {
        return new TotpState(secondFactors.isOn(user.id()), secondFactors.recoveryCodesLeft(user.id()));
    }

    @AnswersSecret
    @PostMapping
    @Operation(summary = "Make a secret for an app", description = "It counts once a code of it is confirmed.")
    NewTotp begin(CurrentUser user) {
        String secret = secondFactors.begin(user.id()).orElseThrow(IdentityProblem.SECOND_FACTOR_ON::exception);
        return NewTotp.of(secret, user.username());
    }

    @AnswersSecret
    @PostMapping("/confirm")
    @Operation(
            summary = "Confirm a code of the app: from now on signing in needs one",
            description = "The recovery codes are told once. Each is good once, in place of a code.")
    ConfirmedTotp confirm(@Valid @RequestBody CodeRequest request, CurrentUser user) {
        return secondFactors
                .confirm(user.id(), request.code())
                .map(ConfirmedTotp::new)
                .orElseThrow(IdentityProblem.WRONG_CODE::exception);
    }

    @AnswersSecret
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Sign in without codes again", description = "Needs a code, or a recovery code.")
    void remove(@Valid @RequestBody CodeRequest request, CurrentUser user, HttpServletRequest http) {
        removeTotp.handle(user, request.code(), http.getRemoteAddr());
    }
}
