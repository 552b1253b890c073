package io.parley.localservers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** It starts slowly, so one serves all tests. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ElasticsearchServerIntegrationTest {

    private final HttpClient client = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();

    private ElasticsearchServer server;

    @BeforeAll
    void start(@TempDir Path folder) {
        server = ElasticsearchServer.durable(
                ServerBinaries.ofRepository(), folder, folder.resolve("elasticsearch.log"), Ports.free());
        server.start();
    }

    @AfterAll
    void stop() {
        server.stop();
        client.close();
    }

    @Test
    void itsDocumentsOutliveARestart() throws Exception {
        send("PUT", "/kept", "{}");
        send("PUT", "/kept/_doc/1?refresh=true", """
                {"title": "A post"}""");
        server.stop();
        assertThat(new HomeProcesses(server.home()).all()).isEmpty();

        server.start();

        send("GET", "/_cluster/health/kept?wait_for_status=yellow", "");
        assertThat(send("GET", "/kept/_doc/1", "").at("/_source/title").asString())
                .isEqualTo("A post");
    }

    @ParameterizedTest
    @CsvSource({
        "standard,             'The Running Foxes',   'the running foxes'",
        "english,              'The Running Foxes',   'run fox'",
        "whitespace,           'PowerShot-500 x',     'PowerShot-500 x'"
    })
    void itHasTheAnalyzersThatMappingsUse(String analyzer, String text, String tokens) throws Exception {
        String request = json.createObjectNode()
                .put("analyzer", analyzer)
                .put("text", text)
                .toString();
        assertThat(tokensOf(request)).isEqualTo(List.of(tokens.split(" ")));
    }

    @ParameterizedTest
    @CsvSource({
        "lowercase,            'Ümlaut',        'ümlaut'",
        "asciifolding,         'Ümlaut',        'Umlaut'",
        "stop,                 'the fox',       'fox'",
        "stemmer,              'running',       'run'",
        "porter_stem,          'running',       'run'",
        "edge_ngram,           'fox',           'f fo'",
        "word_delimiter_graph, 'PowerShot-500', 'Power Shot 500'"
    })
    void itHasTheTokenFiltersThatMappingsUse(String filter, String text, String tokens) throws Exception {
        var request = json.createObjectNode().put("tokenizer", "whitespace").put("text", text);
        request.putArray("filter").add(filter);
        assertThat(tokensOf(request.toString())).isEqualTo(List.of(tokens.split(" ")));
    }

    @Test
    void itStripsTags() throws Exception {
        assertThat(tokensOf("""
                {"tokenizer": "standard", "char_filter": ["html_strip"], "text": "<p>a <b>post</b></p>"}""")).containsExactly("a", "post");
    }

    @Test
    void itPairsCharactersAndReplacesPatterns() throws Exception {
        assertThat(tokensOf("""
                {"tokenizer": "standard", "filter": ["cjk_bigram"], "text": "熱力学"}""")).containsExactly("熱力", "力学");
        assertThat(tokensOf("""
                {"tokenizer": "standard", "text": "C# here",
                 "char_filter": [{"type": "pattern_replace", "pattern": "(\\\\w)#", "replacement": "$1sharp"}]}""")).containsExactly("Csharp", "here");
    }

    @Test
    void aMappingMayConfigureThem() throws Exception {
        send("PUT", "/configured", """
                {"settings": {"analysis": {
                   "filter": {
                     "beginnings": {"type": "edge_ngram", "min_gram": 2, "max_gram": 4},
                     "endings": {"type": "stemmer", "language": "light_english"}},
                   "normalizer": {"folded": {"type": "custom", "filter": ["lowercase", "asciifolding"]}},
                   "analyzer": {
                     "typed": {"tokenizer": "standard", "filter": ["lowercase", "asciifolding", "beginnings"]},
                     "stemmed": {"tokenizer": "standard", "filter": ["lowercase", "endings"]}}}},
                 "mappings": {"properties": {
                   "name": {"type": "keyword", "normalizer": "folded"},
                   "title": {"type": "text", "analyzer": "typed", "search_analyzer": "standard"}}}}""");

        JsonNode typed = send("POST", "/configured/_analyze", """
                {"analyzer": "typed", "text": "Éclair"}""");
        JsonNode folded = send("POST", "/configured/_analyze", """
                {"field": "name", "text": "Éclair"}""");

        assertThat(tokensIn(typed)).containsExactly("ec", "ecl", "ecla");
        assertThat(tokensIn(folded)).containsExactly("eclair");
    }

    private List<String> tokensOf(String request) throws IOException, InterruptedException {
        return tokensIn(send("POST", "/_analyze", request));
    }

    private static List<String> tokensIn(JsonNode analysis) {
        return analysis.get("tokens")
                .valueStream()
                .map(token -> token.get("token").asString())
                .toList();
    }

    private JsonNode send(String method, String path, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(server.url().resolve(path))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isBetween(200, 299);
        return json.readTree(response.body());
    }
}
