package io.parley.identity.deactivation;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;

record PasswordRequest(@NotEmpty @Size(max = 200) String password) {

    @Override
    public String toString() {
        return "PasswordRequest[hidden]";
    }
}
