package io.parley.identity.totp;

record TotpState(boolean enabled, int recoveryCodesLeft) {}
