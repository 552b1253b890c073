package io.parley.notification.realtime.edge;

import io.parley.web.problem.Problem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

final class UpgradeRequired extends Problem {

    UpgradeRequired() {
        super(HttpStatus.UPGRADE_REQUIRED, "upgrade-required", "This is for WebSockets only.");
    }

    @Override
    public HttpHeaders headers() {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.UPGRADE, "websocket");
        return headers;
    }
}
