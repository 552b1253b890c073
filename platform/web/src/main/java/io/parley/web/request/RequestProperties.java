package io.parley.web.request;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * @param maxBody the longest body that is read, whether announced or chunked; multipart uploads have limits of their own
 */
@ConfigurationProperties("parley.web.request")
record RequestProperties(@DefaultValue("1MB") DataSize maxBody) {}
