package io.parley.mail;

import org.springframework.boot.context.properties.ConfigurationProperties;

/** Whom mails come from, as in {@code Parley <no-reply@example.org>}. */
@ConfigurationProperties("parley.mail")
record MailProperties(String from) {}
