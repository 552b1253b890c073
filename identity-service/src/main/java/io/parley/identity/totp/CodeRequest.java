package io.parley.identity.totp;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

record CodeRequest(@NotBlank @Size(max = 40) String code) {

    @Override
    public String toString() {
        return "CodeRequest[hidden]";
    }
}
