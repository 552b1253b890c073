package io.parley.forum.web;

import io.parley.forum.web.PublicTopics.Address;
import java.util.List;

/** The addresses of public topics, as search engines want to have them. */
final class Sitemap {

    private Sitemap() {}

    static String of(List<Address> topics, PublicUrls urls) {
        return Xml.document(xml -> xml.element(
                "urlset",
                set -> {
                    for (Address topic : topics)
                        set.element("url", url -> {
                            url.text("loc", urls.page(topic.topicId(), topic.title()));
                            url.text("lastmod", topic.changedAt().toString());
                        });
                },
                "xmlns",
                "http://www.sitemaps.org/schemas/sitemap/0.9"));
    }
}
