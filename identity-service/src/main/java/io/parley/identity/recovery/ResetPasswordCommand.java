package io.parley.identity.recovery;

import io.parley.identity.secret.Secret;

/** @param address where the request comes from */
record ResetPasswordCommand(Secret secret, String password, String address) {

    @Override
    public String toString() {
        return "ResetPasswordCommand[hidden]";
    }
}
