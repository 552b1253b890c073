package io.parley.identity.recovery;

import io.parley.identity.account.Account;
import io.parley.identity.password.NewPasswords;
import io.parley.identity.password.Passwords;
import io.parley.identity.signin.CurrentPassword;
import org.springframework.stereotype.Component;

/** The device that it is changed on stays signed in. Not one transaction: the hashing takes its time. */
@Component
class ChangePassword {

    private final CurrentPassword currentPassword;
    private final NewPasswords newPasswords;
    private final Passwords passwords;
    private final ReplacePassword replacePassword;

    ChangePassword(
            CurrentPassword currentPassword,
            NewPasswords newPasswords,
            Passwords passwords,
            ReplacePassword replacePassword) {
        this.currentPassword = currentPassword;
        this.newPasswords = newPasswords;
        this.passwords = passwords;
        this.replacePassword = replacePassword;
    }

    public void handle(ChangePasswordCommand command) {
        Account account = currentPassword.require(command.user().id(), command.currentPassword(), command.address());
        newPasswords.require(command.password(), account.names());
        String hash = passwords.hash(command.password(), command.address());
        replacePassword.handle(
                new ReplacePasswordCommand(account.id(), hash, command.user().sessionId()));
    }
}
