package io.parley.identity.mail;

import org.springframework.boot.context.properties.ConfigurationProperties;

/** Whom mails come from, and where the pages are that their links open. */
@ConfigurationProperties("parley.identity.mail")
record MailProperties(String from, String site) {}
