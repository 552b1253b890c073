package io.parley.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** The device that asks, as far as it shows. */
record Client(String address, @Nullable String userAgent) {

    static Client of(HttpServletRequest request) {
        return new Client(request.getRemoteAddr(), request.getHeader(HttpHeaders.USER_AGENT));
    }
}
