package io.parley.identity.signin;

import io.parley.identity.delivery.Client;

record RegisterCommand(String email, String username, String displayName, String password, Client client) {

    @Override
    public String toString() {
        return "RegisterCommand[hidden]";
    }
}
