package io.parley.test;

import io.parley.localservers.S3Server;
import io.parley.localservers.ServerBinaries;

/** An S3 server as a child process of this JVM; started when first asked for. */
final class LocalBucket {

    private static final String SECRET = "a-secret-of-tests";
    private static final S3Server SERVER = started();

    private LocalBucket() {}

    static TestServers.Bucket shared() {
        return new TestServers.Bucket(SERVER.url(), S3Server.BUCKET, S3Server.ACCESS_KEY, SECRET);
    }

    private static S3Server started() {
        S3Server server = S3Server.temporary(ServerBinaries.ofRepository(), SECRET);
        server.start();
        return server;
    }
}
