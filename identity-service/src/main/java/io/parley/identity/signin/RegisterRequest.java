package io.parley.identity.signin;

import io.parley.identity.account.Login;
import io.parley.identity.account.Names;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

record RegisterRequest(
        @NotBlank
        @Email
        @Size(max = 254)
        @Pattern(regexp = Names.PRINTABLE, message = "must not contain control characters")
        String email,

        @NotNull @Pattern(regexp = Names.USERNAME, message = "must be 3 to 30 letters, digits, - or _")
        String username,

        @NotBlank @Size(max = 80) @Pattern(regexp = Names.PRINTABLE, message = "must not contain control characters")
        String displayName,

        @NotNull @Size(min = 8, max = 200) String password,

        @Schema(defaultValue = "token") @Nullable Delivery session) {

    RegisterRequest {
        displayName = displayName == null ? "" : displayName.strip();
    }

    RegisterCommand toCommand(Client client) {
        return new RegisterCommand(
                Login.normalised(email), Login.normalised(username), displayName, password, client.userAgent());
    }

    @Override
    public String toString() {
        return "RegisterRequest[hidden]";
    }
}
