package io.parley.chat.text;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param mostInGroup in larger channels only moderators call all */
@ConfigurationProperties("parley.chat.mentions")
record MentionProperties(@DefaultValue("100") int mostInGroup) {}
