package io.parley.identity.signin;

import io.parley.identity.account.Login;
import io.parley.identity.delivery.Client;
import io.parley.identity.delivery.Delivery;
import io.parley.web.text.Texts;
import io.parley.web.text.Written;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

record LoginRequest(
        @NotNull @Written(max = 254) @Schema(description = "e-mail address or username")
        String login,

        @NotEmpty @Size(max = 200) String password,

        @Schema(description = "the code of the app, or a recovery code, where the account needs one")
        @Size(max = 40)
        @Nullable
        String totp,

        @Schema(defaultValue = "token") @Nullable Delivery session) {

    LogInCommand toCommand(Client client) {
        return new LogInCommand(Login.normalised(login), password, Texts.orNull(totp), client);
    }

    @Override
    public String toString() {
        return "LoginRequest[hidden]";
    }
}
