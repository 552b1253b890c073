package io.parley.identity.email;

import io.parley.identity.secret.Secret;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

record LinkRequest(@NotBlank @Size(max = 200) String token) {

    Secret secret() {
        return new Secret(token);
    }

    @Override
    public String toString() {
        return "LinkRequest[hidden]";
    }
}
