package io.parley.identity.totp;

import java.util.List;

record ConfirmedTotp(List<String> recoveryCodes) {

    @Override
    public String toString() {
        return "ConfirmedTotp[hidden]";
    }
}
