package io.parley.identity.signin;

import io.parley.identity.account.Login;
import io.parley.identity.delivery.Client;
import io.parley.identity.delivery.Delivery;
import io.parley.web.text.EmailAddress;
import io.parley.web.text.EmailAddresses;
import io.parley.web.text.Written;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

record RegisterRequest(
        @NotNull @EmailAddress String email,

        @NotNull
        @Pattern(
                regexp = Login.USERNAME,
                message = "must be 3 to 30 letters, digits, - or _, with a letter or digit among them")
        String username,

        @NotNull @Written(max = 80) String displayName,

        @NotNull @Size(min = 8, max = 200) String password,

        @Schema(defaultValue = "token") @Nullable Delivery session) {

    RegisterCommand toCommand(Client client) {
        return new RegisterCommand(
                EmailAddresses.normalised(email), Login.normalised(username), displayName.strip(), password, client);
    }

    @Override
    public String toString() {
        return "RegisterRequest[hidden]";
    }
}
