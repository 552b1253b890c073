package io.parley.forum.web;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/** Feeds in RSS 2.0. */
final class Rss {

    private Rss() {}

    static String of(String title, String url, String description, List<FeedItem> items) {
        return Xml.document(xml -> xml.element(
                "rss",
                rss -> rss.element("channel", channel -> {
                    channel.text("title", title);
                    channel.text("link", url);
                    channel.text("description", description.isEmpty() ? title : description);
                    for (FeedItem item : items) channel.element("item", entry -> write(item, entry));
                }),
                "version",
                "2.0",
                "xmlns:dc",
                "http://purl.org/dc/elements/1.1/"));
    }

    private static void write(FeedItem item, Xml entry) throws XMLStreamException {
        entry.text("title", item.title());
        entry.text("link", item.url());
        entry.text("guid", item.url(), "isPermaLink", "true");
        entry.text("dc:creator", item.author());
        entry.text("pubDate", date(item.createdAt()));
        entry.text("description", item.html());
    }

    private static String date(Instant time) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(time.atOffset(ZoneOffset.UTC));
    }
}
