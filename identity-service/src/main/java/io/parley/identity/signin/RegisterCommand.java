package io.parley.identity.signin;

import org.jspecify.annotations.Nullable;

record RegisterCommand(
        String email,
        String username,
        String displayName,
        String password,
        @Nullable String userAgent) {

    @Override
    public String toString() {
        return "RegisterCommand[hidden]";
    }
}
