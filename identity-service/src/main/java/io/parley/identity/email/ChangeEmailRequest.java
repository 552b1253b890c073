package io.parley.identity.email;

import io.parley.web.text.EmailAddress;
import io.parley.web.text.EmailAddresses;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

record ChangeEmailRequest(
        @NotNull @EmailAddress String email,
        @NotEmpty @Size(max = 200) String password) {

    ChangeEmailCommand toCommand(UUID userId, String address) {
        return new ChangeEmailCommand(userId, EmailAddresses.normalised(email), password, address);
    }

    @Override
    public String toString() {
        return "ChangeEmailRequest[hidden]";
    }
}
