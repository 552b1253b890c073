package io.parley.chat.history;

import io.parley.web.page.Paged;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A thread: the message that it began with, and one page of the replies in their order. */
record ThreadPage(
        MessageView message,
        List<MessageView> items,
        @Nullable String nextCursor) implements Paged {}
