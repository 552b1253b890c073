package io.parley.notification.inbox;

import java.util.UUID;

/** What a notification is about. */
public record SubjectView(String type, UUID id, String url, String title) {

    static final String POST = "post";
}
