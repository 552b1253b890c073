package io.parley.identity.email;

import java.util.UUID;

/** @param address where the request comes from */
record ChangeEmailCommand(UUID userId, String email, String password, String address) {

    @Override
    public String toString() {
        return "ChangeEmailCommand[hidden]";
    }
}
