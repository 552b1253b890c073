package io.parley.config;

final class BlankConfigPassword extends IllegalStateException {

    BlankConfigPassword() {
        super("PARLEY_CONFIG_PASSWORD is blank: the config server doesn't start without a password.");
    }
}
