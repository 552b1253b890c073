package io.parley.identity;

import io.parley.web.problem.ProblemType;
import org.springframework.http.HttpStatus;

/** What identity-service refuses. */
public enum IdentityProblem implements ProblemType {
    PROVIDER_REFUSED(
            HttpStatus.BAD_REQUEST,
            "The provider didn't say who you are, or this was used or is too late. Begin again."),
    PROVIDER_WITHOUT_EMAIL(HttpStatus.BAD_REQUEST, "The provider tells no e-mail address of yours, which we need."),
    INVALID_LINK(HttpStatus.BAD_REQUEST, "The link is unknown, used up or expired. Ask for another one."),
    PASSKEY_REFUSED(HttpStatus.BAD_REQUEST, "The passkey doesn't answer what was asked. Begin again."),
    USERNAME_RESERVED(HttpStatus.BAD_REQUEST, "This username is reserved."),
    AUTHORIZATION_REFUSED(
            HttpStatus.BAD_REQUEST, "The app asks in a way that can't be answered: it is unknown, or its address is."),
    INVALID_REFRESH_TOKEN(
            HttpStatus.UNAUTHORIZED, "The refresh token is missing, unknown, used up or expired. Sign in again."),
    SECOND_FACTOR_REQUIRED(HttpStatus.UNAUTHORIZED, "This account needs a code as well."),
    PASSKEY_UNKNOWN(HttpStatus.UNAUTHORIZED, "Nobody signs in by this passkey, or its answer came too late."),
    INVALID_CREDENTIALS(HttpStatus.UNAUTHORIZED, "Login or password is wrong."),
    WRONG_CODE(HttpStatus.FORBIDDEN, "The code is wrong, or was used already."),
    WRONG_PASSWORD(HttpStatus.FORBIDDEN, "The present password is wrong."),
    SIGN_IN_AGAIN(HttpStatus.FORBIDDEN, "Your sign-in is older than 10 minutes. Send the password, or sign in again."),
    ACCOUNT_BANNED(HttpStatus.FORBIDDEN, "This account is banned."),
    USER_NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such user."),
    TOKEN_NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such token."),
    PROVIDER_NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such provider."),
    LINK_NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such linked account."),
    APP_NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such app."),
    GRANT_NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such connected app."),
    ENTRY_NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such entry."),
    SKILL_NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such skill."),
    CONNECTION_NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such connection."),
    SESSION_NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such session."),
    PASSKEY_NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such passkey."),
    EXPORT_NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such export."),
    ERASURE_NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such erasure."),
    LAST_OWNER(HttpStatus.CONFLICT, "An organization keeps at least one active owner."),
    LINKED_ALREADY(HttpStatus.CONFLICT, "This account at the provider is linked already."),
    LAST_SIGN_IN(HttpStatus.CONFLICT, "You couldn't sign in without it. Set a password first."),
    LAST_STAFF(HttpStatus.CONFLICT, "Nobody else of the platform's staff could undo this."),
    SECOND_FACTOR_ON(HttpStatus.CONFLICT, "Signing in needs a code already. Remove that first."),
    TOO_MANY_TOKENS(HttpStatus.CONFLICT, "There are 50 tokens already. Revoke one first."),
    APP_IS_PUBLIC(HttpStatus.CONFLICT, "A public app has no secret."),
    TOO_MANY_APPS(HttpStatus.CONFLICT, "There are 20 apps already. Remove one first."),
    TOO_MANY_PASSKEYS(HttpStatus.CONFLICT, "There are 20 passkeys already. Remove one first."),
    TOO_MANY_ENTRIES(HttpStatus.CONFLICT, "There are 50 entries already. Remove one first."),
    TOO_MANY_SKILLS(HttpStatus.CONFLICT, "There are 50 skills already. Remove one first."),
    ID_TAKEN(HttpStatus.CONFLICT, "This id is taken."),
    CONNECTION_EXISTS(HttpStatus.CONFLICT, "You two are connected, or one has asked the other."),
    CONNECTION_NOT_PENDING(HttpStatus.CONFLICT, "This is not yours to answer, or is answered already."),
    ONESELF(HttpStatus.CONFLICT, "This can't be done to oneself."),
    BLOCKED_BY_YOU(HttpStatus.CONFLICT, "You block this person."),
    EMAIL_TAKEN(HttpStatus.CONFLICT, "There is an account with this e-mail address already."),
    USERNAME_CHANGED_LATELY(HttpStatus.CONFLICT, "A username can be changed once in 30 days."),
    USERNAME_TAKEN(HttpStatus.CONFLICT, "Someone has this username already."),
    EXPORTED_LATELY(HttpStatus.TOO_MANY_REQUESTS, "An export can be asked for once a day."),
    TOO_MANY_ATTEMPTS(HttpStatus.TOO_MANY_REQUESTS, "Too many wrong passwords. Try again later."),
    ORGANIZATIONS_UNAVAILABLE(
            HttpStatus.SERVICE_UNAVAILABLE, "Whether an organization would lose its last owner can't be known now.", 5),
    PROVIDER_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "The provider doesn't answer now.", 5),
    SIGN_IN_BUSY(HttpStatus.SERVICE_UNAVAILABLE, "Too many people are signing in right now.", 2);

    private final HttpStatus status;
    private final String detail;
    private final int retryAfter;

    IdentityProblem(HttpStatus status, String detail) {
        this(status, detail, 0);
    }

    IdentityProblem(HttpStatus status, String detail, int retryAfter) {
        this.status = status;
        this.detail = detail;
        this.retryAfter = retryAfter;
    }

    @Override
    public HttpStatus status() {
        return status;
    }

    @Override
    public String detail() {
        return detail;
    }

    @Override
    public int retryAfter() {
        return retryAfter;
    }
}
