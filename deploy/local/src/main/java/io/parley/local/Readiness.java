package io.parley.local;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** What a service says of itself on its management port. */
final class Readiness {

    private static final int PATIENCE_MILLIS = 2000;

    private Readiness() {}

    static boolean of(int managementPort) {
        try {
            URI readiness = URI.create("http://127.0.0.1:%d/actuator/health/readiness".formatted(managementPort));
            HttpURLConnection connection = (HttpURLConnection) readiness.toURL().openConnection();
            connection.setConnectTimeout(PATIENCE_MILLIS);
            connection.setReadTimeout(PATIENCE_MILLIS);
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException e) {
            return false;
        }
    }
}
