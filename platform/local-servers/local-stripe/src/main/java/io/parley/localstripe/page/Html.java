package io.parley.localstripe.page;

import io.parley.localstripe.http.Response;
import java.util.Optional;

/** Pages without scripts. Whatever comes from elsewhere goes through {@link #text}. */
public final class Html {

    private static final String POLICY =
            "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'";

    private Html() {}

    public static String text(String any) {
        return any.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /**
     * A page of ours.
     *
     * @param body HTML
     */
    public static Response page(int status, String title, String body) {
        String html = """
                <!doctype html>
                <html lang="en">
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title>
                <link rel="stylesheet" href="/style.css">
                <header><strong>Local Stripe</strong> <span>Test mode: no money moves</span></header>
                <main>
                <h1>%1$s</h1>
                %s
                </main>
                </html>
                """.formatted(text(title), body);
        return Response.page(status, html)
                .with("Content-Security-Policy", POLICY)
                .with("Referrer-Policy", "no-referrer")
                .with("X-Content-Type-Options", "nosniff");
    }

    /** A page that only says something. */
    public static Response message(int status, String title, String message) {
        return page(status, title, "<p>" + text(message) + "</p>");
    }

    public static String link(String url, String label) {
        return "<a href=\"%s\">%s</a>".formatted(text(url), text(label));
    }

    /** A button that posts. */
    public static String button(String action, String label) {
        return "<form method=\"post\" action=\"%s\"><button>%s</button></form>".formatted(text(action), text(label));
    }

    public static String field(String name, String label, String attributes, Optional<FormError> error) {
        String message = error.map(known -> known.messageFor(name)).orElse("");
        String described = message.isEmpty()
                ? ""
                : " aria-invalid=\"true\" autofocus aria-describedby=\"%s-error\"".formatted(name);
        String complaint =
                message.isEmpty() ? "" : "<p class=\"error\" id=\"%s-error\">%s</p>".formatted(name, text(message));
        return """
                <p class="field"><label for="%s">%s</label>
                <input id="%1$s" name="%1$s" %s%s></p>
                %s""".formatted(name, text(label), attributes, described, complaint);
    }
}
