package io.parley.chat.history;

import java.util.List;

/** Some messages of a channel in their order, and whether there are others on either side. */
record MessagePage(List<MessageView> items, boolean hasBefore, boolean hasAfter) {}
