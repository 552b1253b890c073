package io.parley.forum.web;

import io.parley.web.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/** One entry of a feed. */
record FeedItem(String title, String url, String html, String author, Instant createdAt) {

    static FeedItem of(ResultSet row, String title, String url) throws SQLException {
        String author = Columns.textOrNull(row, "author");
        return new FeedItem(
                title,
                url,
                row.getString("body_html"),
                author == null ? "" : author,
                Columns.instant(row, "created_at"));
    }
}
