package io.parley.gateway.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.gateway.Edge;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;

class ClientIntegrationTest extends Edge {

    private static final Pattern SCRIPT = Pattern.compile("src=\"(/assets/[^\"]+\\.js)\"");

    @ParameterizedTest
    @ValueSource(strings = {"/", "/signin", "/makers/forums/help", "/u/bob.smith", "/invitations/abc"})
    void whateverABrowserOpensIsThePage(String path) {
        HttpResponse<String> page = get(path, "Accept", "text/html,*/*;q=0.8");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<html").contains("/assets/");
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-cache");
    }

    @Test
    void thePageRunsNothingInlineAndMakesNoHtmlByItself() {
        HttpResponse<String> page = get("/", "Accept", "text/html");

        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'self'", "require-trusted-types-for 'script'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(page.body()).doesNotContainPattern("<script(?![^>]*src=)").doesNotContain("<style", "style=\"");
    }

    @Test
    void thePageUploadsToTheBucketAndShowsPicturesFromThere() {
        ClientPage page = new ClientPage(
                new ByteArrayResource(new byte[0]),
                new ClientProperties("http://localhost:8080", List.of("http://127.0.0.1:9000")));
        MockServerWebExchange exchange =
                MockServerWebExchange.from(MockServerHttpRequest.get("/").header("Accept", "text/html"));

        page.handle(exchange).block();

        assertThat(exchange.getResponse().getHeaders().getFirst("Content-Security-Policy"))
                .contains(
                        "connect-src 'self' http://127.0.0.1:9000;",
                        "img-src 'self' https: data: blob: http://localhost:8080 http://127.0.0.1:9000;");
    }

    @Test
    void filesNamedByTheirContentAreKeptForAYearAndComeCompressed() {
        String script = scriptOf(get("/", "Accept", "text/html").body());

        HttpResponse<String> file = get(script, "Accept-Encoding", "br");

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Encoding")).hasValue("br");
        assertThat(file.headers().firstValue("Cache-Control").orElseThrow()).contains("max-age=31536000", "immutable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sw.js", "/manifest.json", "/icon-192.png"})
    void whatMakesItInstallableIsAskedForEachTime(String path) {
        HttpResponse<String> file = get(path);

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Cache-Control")).hasValue("no-cache");
    }

    @Test
    void theWorkerMayAskForTheFilesThatItKeeps() {
        assertThat(get("/sw.js").headers().firstValue("Content-Security-Policy"))
                .hasValue("default-src 'none'; connect-src 'self'; frame-ancestors 'none'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/nothing", "/api/nothing", "/assets/nothing.js"})
    void whatIsNoPageStaysNotFound(String path) {
        assertThat(get(path, "Accept", "text/html").statusCode()).isEqualTo(404);
    }

    @Test
    void aProgramAtAnUnknownAddressGetsNoPage() {
        assertThat(get("/makers", "Accept", "application/json").statusCode()).isEqualTo(404);
    }

    private static String scriptOf(String page) {
        Matcher script = SCRIPT.matcher(page);
        assertThat(script.find()).isTrue();
        return script.group(1);
    }
}
