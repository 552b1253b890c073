package io.parley.chat.writing;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param window how long authors may change what they sent */
@ConfigurationProperties("parley.chat.edit")
record EditProperties(@DefaultValue("24h") Duration window) {}
