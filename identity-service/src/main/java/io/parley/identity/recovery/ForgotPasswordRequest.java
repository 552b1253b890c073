package io.parley.identity.recovery;

import io.parley.web.text.EmailAddress;
import jakarta.validation.constraints.NotNull;

record ForgotPasswordRequest(@NotNull @EmailAddress String email) {

    @Override
    public String toString() {
        return "ForgotPasswordRequest[hidden]";
    }
}
