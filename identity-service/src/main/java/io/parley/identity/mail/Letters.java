package io.parley.identity.mail;

import io.parley.identity.account.Account;
import io.parley.identity.account.Accounts;
import io.parley.identity.link.Link;
import io.parley.identity.link.LinkPurpose;
import io.parley.identity.link.Links;
import io.parley.mail.Letter;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Writes mails at the moment when they are sent, by what is true then. */
@Component
class Letters {

    private final Accounts accounts;
    private final Links links;
    private final MailProperties properties;

    Letters(Accounts accounts, Links links, MailProperties properties) {
        this.accounts = accounts;
        this.links = links;
        this.properties = properties;
    }

    /** Empty if there is nothing to say, such as to an address that nobody has. */
    Optional<Letter> write(Mail mail) {
        return switch (mail.kind()) {
            case VERIFY_EMAIL ->
                owner(mail)
                        .filter(account ->
                                !account.isVerified() && account.email().equals(mail.recipient()))
                        .flatMap(account -> verification(account, mail));
            case CHANGE_EMAIL ->
                owner(mail)
                        .filter(_ -> !accounts.existsByEmail(mail.recipient()))
                        .flatMap(account -> change(account, mail));
            case RESET_PASSWORD -> accounts.findByEmail(mail.recipient()).flatMap(account -> reset(account, mail));
            case EMAIL_CHANGED -> owner(mail).map(Letters::emailChanged);
            case PASSWORD_CHANGED -> owner(mail).map(Letters::passwordChanged);
            case SIGN_IN_LINKED -> owner(mail).map(Letters::signInLinked);
            case ACCOUNT_ERASED -> Optional.of(erased());
        };
    }

    private Optional<Account> owner(Mail mail) {
        return Optional.ofNullable(mail.userId()).flatMap(accounts::findById);
    }

    private Optional<Letter> verification(Account account, Mail mail) {
        String text = """
                Welcome, %s. Open this link to confirm that this is your e-mail address. It is good for three days.
                If you have no account here, do nothing.""".formatted(account.username());
        return url(LinkPurpose.VERIFY_EMAIL, account, mail)
                .map(url -> new Letter("Confirm your e-mail address", text, url));
    }

    private Optional<Letter> change(Account account, Mail mail) {
        String text = """
                Open this link to make this the e-mail address of your account %s. It is good for a day.
                If you didn't ask for this, do nothing.""".formatted(account.username());
        return url(LinkPurpose.CHANGE_EMAIL, account, mail)
                .map(url -> new Letter("Confirm your new e-mail address", text, url));
    }

    private Optional<Letter> reset(Account account, Mail mail) {
        String text = """
                Open this link to choose a new password for your account %s. It is good for an hour.
                If you didn't ask for this, do nothing: your password stays as it is.""".formatted(account.username());
        return url(LinkPurpose.RESET_PASSWORD, account, mail)
                .map(url -> new Letter("Choose a new password", text, url));
    }

    private static Letter emailChanged(Account account) {
        return new Letter("Your e-mail address was changed", """
                The account %s has another e-mail address now, and this one is no longer used for it.
                If it wasn't you, tell the operators at once.""".formatted(account.username()), null);
    }

    private static Letter passwordChanged(Account account) {
        return new Letter("Your password was changed", """
                The password of your account %s was changed, and all other devices were signed out.
                If it wasn't you, ask for a new password at once.""".formatted(account.username()), null);
    }

    private static Letter signInLinked(Account account) {
        return new Letter("Another way to sign in", """
                One can sign in to your account %s through another provider from now on. Your settings say which.
                If it wasn't you, remove it there and choose a new password at once.""".formatted(account.username()), null);
    }

    // Nobody knows any more whose account it was.
    private static Letter erased() {
        return new Letter("Your account was erased", """
                Your account is gone for good, as you wished, and this was the last mail to this address.
                If it wasn't you, tell the operators.""", null);
    }

    private Optional<String> url(LinkPurpose purpose, Account account, Mail mail) {
        String page = purpose == LinkPurpose.RESET_PASSWORD ? "/reset-password" : "/verify-email";
        return links.make(new Link(purpose, account.id(), mail.recipient()))
                .map(secret -> properties.site() + page + "?token=" + secret.value());
    }
}
