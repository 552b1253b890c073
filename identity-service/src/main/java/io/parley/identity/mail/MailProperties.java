package io.parley.identity.mail;

import org.springframework.boot.context.properties.ConfigurationProperties;

/** Where the pages are that the links of mails open. */
@ConfigurationProperties("parley.identity.mail")
record MailProperties(String site) {}
