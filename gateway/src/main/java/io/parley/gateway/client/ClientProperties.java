package io.parley.gateway.client;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The web client.
 *
 * @param publicUrl what avatars' addresses begin with, by whatever other name somebody opened the page
 * @param filesFrom where S3 is for browsers; the client uploads to there, and shows pictures from there
 */
@ConfigurationProperties("parley.gateway.client")
record ClientProperties(
        @DefaultValue("") String publicUrl, @DefaultValue List<String> filesFrom) {}
