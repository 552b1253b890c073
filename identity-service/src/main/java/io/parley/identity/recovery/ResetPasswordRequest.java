package io.parley.identity.recovery;

import io.parley.identity.secret.Secret;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

record ResetPasswordRequest(
        @NotBlank @Size(max = 200) String token,
        @NotNull @Size(min = 8, max = 200) String password) {

    ResetPasswordCommand toCommand(String address) {
        return new ResetPasswordCommand(new Secret(token), password, address);
    }

    @Override
    public String toString() {
        return "ResetPasswordRequest[hidden]";
    }
}
