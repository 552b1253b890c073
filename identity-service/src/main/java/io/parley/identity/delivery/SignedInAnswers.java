package io.parley.identity.delivery;

import io.parley.identity.refresh.SessionTokens;
import io.parley.identity.token.AccessTokens;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The answer to every kind of sign-in. */
@Component
public class SignedInAnswers {

    private final AccessTokens accessTokens;
    private final RefreshCookie refreshCookie;

    SignedInAnswers(AccessTokens accessTokens, RefreshCookie refreshCookie) {
        this.accessTokens = accessTokens;
        this.refreshCookie = refreshCookie;
    }

    public ResponseEntity<SignedIn> of(
            ResponseEntity.BodyBuilder response, SessionTokens tokens, @Nullable Delivery delivery) {
        boolean inCookie = delivery == Delivery.COOKIE;
        if (inCookie) response.header(HttpHeaders.SET_COOKIE, refreshCookie.holding(tokens.refreshToken()));
        return response.body(new SignedIn(
                tokens.user(),
                tokens.accessToken(),
                "Bearer",
                accessTokens.life().toSeconds(),
                inCookie ? null : tokens.refreshToken()));
    }
}
