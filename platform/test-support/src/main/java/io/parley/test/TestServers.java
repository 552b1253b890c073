package io.parley.test;

import java.net.URI;

/**
 * The real servers that the tests of one JVM share. The system property {@code parley.test.servers} says whether they are
 * child processes ({@code local}, the default) or Docker containers ({@code containers}).
 */
public interface TestServers {

    /** The servers of this JVM; started when first asked for, gone with the JVM. */
    static TestServers shared() {
        return SharedServers.INSTANCE;
    }

    /** An empty database and its owner. */
    Database newDatabase();

    /** Kafka's {@code bootstrap.servers}. */
    String kafka();

    /** Where Elasticsearch answers. */
    URI elasticsearch();

    /** An S3 server with a bucket. */
    Bucket s3();

    /** How to connect to a database. */
    record Database(String url, String username, String password) {}

    /** How to reach a bucket. */
    record Bucket(URI url, String name, String accessKey, String secretKey) {}
}
