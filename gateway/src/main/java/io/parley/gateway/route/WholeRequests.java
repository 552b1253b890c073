package io.parley.gateway.route;

import org.springframework.cloud.gateway.config.HttpClientCustomizer;
import org.springframework.stereotype.Component;
import reactor.netty.http.client.HttpClient;

/** Small requests go on in one packet. A service that gets the head first wakes up for it, begins, and waits for the body. */
@Component
class WholeRequests implements HttpClientCustomizer {

    @Override
    public HttpClient customize(HttpClient client) {
        return client.doOnChannelInit((_, channel, _) -> HeadWithBody.addTo(channel));
    }
}
