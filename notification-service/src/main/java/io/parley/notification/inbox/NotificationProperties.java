package io.parley.notification.inbox;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What can be set of notifications.
 *
 * @param held how long one who has the channel open has time to read a message before being told of it
 * @param settling how long an event's time and place may go on changing after a first change before people are told of it
 */
@ConfigurationProperties("parley.notifications")
record NotificationProperties(
        @DefaultValue("10s") Duration held,
        @DefaultValue("1m") Duration settling) {}
