package io.parley.forum.preview;

import io.parley.web.sql.Columns;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Previews of pages, which are fetched where nobody did lately. */
@Component
class LinkPreviews {

    private static final Logger log = LoggerFactory.getLogger(LinkPreviews.class);

    /** A page that can't be had is asked for again after that. */
    private static final Duration FAILURE_KEPT = Duration.ofHours(1);

    private static final String FRESH = """
        select * from link_preview
         where url = :url and fetched_at > case when title is null then cast(:failedSince as timestamptz) else :since end\
        """;

    private static final String KEEP = """
        insert into link_preview (url, title, description, site_name, image_url, fetched_at)
        values (:url, :title, :description, :site, :image, :now)
        on conflict (url) do update
           set title = excluded.title, description = excluded.description, site_name = excluded.site_name,
               image_url = excluded.image_url, fetched_at = excluded.fetched_at\
        """;

    private final JdbcClient jdbc;
    private final PageFetcher pages;
    private final LinkPreviewProperties properties;
    private final Clock clock;

    LinkPreviews(JdbcClient jdbc, PageFetcher pages, LinkPreviewProperties properties, Clock clock) {
        this.jdbc = jdbc;
        this.pages = pages;
        this.properties = properties;
        this.clock = clock;
    }

    /** Empty for a page that has none. */
    Optional<LinkPreviewView> of(URI url) {
        if (!properties.enabled()) return Optional.empty();
        return Optional.of(fresh(url).orElseGet(() -> fetched(url))).filter(view -> view.title() != null);
    }

    private Optional<LinkPreviewView> fresh(URI url) {
        return jdbc.sql(FRESH)
                .param("url", url.toString())
                .param("since", Columns.at(clock.instant().minus(properties.kept())))
                .param("failedSince", Columns.at(clock.instant().minus(FAILURE_KEPT)))
                .query(LinkPreviewView.class)
                .optional();
    }

    private LinkPreviewView fetched(URI url) {
        PreviewedPage page = pages.fetch(url).flatMap(PreviewedPage::of).orElse(null);
        LinkPreviewView view = view(url, page);
        jdbc.sql(KEEP)
                .param("url", view.url())
                .param("title", view.title())
                .param("description", view.description())
                .param("site", view.siteName())
                .param("image", view.imageUrl())
                .param("now", Columns.at(clock.instant()))
                .update();
        return view;
    }

    private static LinkPreviewView view(URI url, @Nullable PreviewedPage page) {
        return page == null
                ? new LinkPreviewView(url.toString(), null, null, null, null)
                : new LinkPreviewView(
                        url.toString(), page.title(), page.description(), page.siteName(), page.imageUrl());
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.HOURS)
    void forgetOld() {
        try {
            jdbc.sql("delete from link_preview where fetched_at < :before")
                    .param("before", Columns.at(clock.instant().minus(properties.kept())))
                    .update();
        } catch (DataAccessException away) {
            log.info(
                    "No preview was forgotten, the next hour will: {}",
                    away.getClass().getSimpleName());
        }
    }
}
