package io.parley.identity.recovery;

import io.parley.security.CurrentUser;

/** @param address where the request comes from */
record ChangePasswordCommand(CurrentUser user, String currentPassword, String password, String address) {

    @Override
    public String toString() {
        return "ChangePasswordCommand[hidden]";
    }
}
