package io.parley.identity.account;

import io.parley.web.text.EmailAddresses;

/** How e-mail addresses and usernames are written down, so that both are the same whatever their case. */
public final class Login {

    /** What a username looks like before it is normalised. It has a letter or digit. */
    public static final String USERNAME = "(?=.*[A-Za-z0-9])[A-Za-z0-9_-]{3,30}";

    private Login() {}

    public static String normalised(String emailOrUsername) {
        return EmailAddresses.normalised(emailOrUsername);
    }

    public static boolean isEmail(String login) {
        return login.contains("@");
    }
}
