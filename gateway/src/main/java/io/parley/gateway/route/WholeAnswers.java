package io.parley.gateway.route;

import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.stereotype.Component;
import reactor.netty.http.server.HttpServer;

/** Small answers go back in one packet. A client that gets the head first wakes up for it, and waits for the body. */
@Component
class WholeAnswers implements NettyServerCustomizer {

    @Override
    public HttpServer apply(HttpServer server) {
        return server.doOnChannelInit((_, channel, _) -> HeadWithBody.addTo(channel));
    }
}
