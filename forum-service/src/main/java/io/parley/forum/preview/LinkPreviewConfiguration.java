package io.parley.forum.preview;

import io.parley.web.outbound.PublicAddresses;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LinkPreviewProperties.class)
class LinkPreviewConfiguration {

    @Bean
    PageFetcher pageFetcher(LinkPreviewProperties properties) {
        return new PageFetcher(
                properties.internal() ? SystemDefaultDnsResolver.INSTANCE : new PublicAddresses(),
                properties.patience());
    }
}
