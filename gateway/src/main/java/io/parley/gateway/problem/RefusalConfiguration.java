package io.parley.gateway.problem;

import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.netty.NettyPipeline;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class RefusalConfiguration {

    @Bean
    NettyServerCustomizer readableRefusals(JsonMapper json) {
        return server -> server.doOnChannelInit((_, channel, _) ->
                channel.pipeline().addAfter(NettyPipeline.HttpCodec, "readable-refusals", new ReadableRefusals(json)));
    }
}
