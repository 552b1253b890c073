package io.parley.identity.signin;

import io.parley.identity.delivery.Client;
import org.jspecify.annotations.Nullable;

record LogInCommand(String login, String password, @Nullable String code, Client client) {

    @Override
    public String toString() {
        return "LogInCommand[hidden]";
    }
}
