package io.parley.system.doctor;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.OptionalDouble;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A replica of a service, as its management port shows it.
 *
 * @param management without a path
 */
record Service(String name, URI management) {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int OK = 200;
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    static HttpResponse<String> get(URI uri) throws IOException {
        try {
            return HTTP.send(HttpRequest.newBuilder(uri).timeout(PATIENCE).build(), BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    boolean isReady() {
        try {
            return get(management.resolve("/actuator/health/readiness")).statusCode() == OK;
        } catch (IOException away) {
            return false;
        }
    }

    /** What it was built as; empty where it doesn't say. */
    Optional<String> version() throws IOException {
        JsonNode version = new JsonMapper()
                .readTree(get(management.resolve("/actuator/info")).body())
                .at("/build/version");
        return version.isMissingNode() ? Optional.empty() : Optional.of(version.asString());
    }

    /** The greatest of all series of this name; empty where there is none. */
    OptionalDouble metric(String name) throws IOException {
        return get(management.resolve("/actuator/prometheus"))
                .body()
                .lines()
                .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .filter(value -> !Double.isNaN(value))
                .max();
    }

    /** How far its clock is ahead of ours, to the second; empty where it doesn't say. */
    Optional<Duration> ahead() throws IOException {
        HttpResponse<String> answer = get(management.resolve("/actuator/health/liveness"));
        return answer.headers()
                .firstValue("Date")
                .map(date -> ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                        .toInstant())
                .map(theirs -> Duration.between(Instant.now(), theirs));
    }
}
