package io.parley.identity.recovery;

import io.parley.security.CurrentUser;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

record ChangePasswordRequest(
        @NotEmpty @Size(max = 200) String currentPassword,
        @NotNull @Size(min = 8, max = 200) String password) {

    ChangePasswordCommand toCommand(CurrentUser user, String address) {
        return new ChangePasswordCommand(user, currentPassword, password, address);
    }

    @Override
    public String toString() {
        return "ChangePasswordRequest[hidden]";
    }
}
