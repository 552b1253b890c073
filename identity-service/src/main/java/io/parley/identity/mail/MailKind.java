package io.parley.identity.mail;

/** What mails are about. */
public enum MailKind {
    VERIFY_EMAIL,
    CHANGE_EMAIL,
    EMAIL_CHANGED,
    RESET_PASSWORD,
    PASSWORD_CHANGED,
    SIGN_IN_LINKED,
    ACCOUNT_ERASED
}
