package io.parley.identity.personal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

record ExchangeRequest(@NotBlank @Size(max = 200) String token) {

    @Override
    public String toString() {
        return "ExchangeRequest[hidden]";
    }
}
