package io.parley.local;

/** The servers that are not ours. */
enum Server {
    ELASTICSEARCH("elasticsearch", 19200),
    KAFKA("kafka", 19092),
    POSTGRES("postgres", 15432),
    MAIL("mail", 8025),
    S3("s3", 9000),
    STRIPE("stripe", 12111);

    private final String title;
    private final int basePort;

    Server(String title, int basePort) {
        this.title = title;
        this.basePort = basePort;
    }

    String title() {
        return title;
    }

    boolean speaksHttp() {
        return this == ELASTICSEARCH || this == MAIL || this == S3 || this == STRIPE;
    }

    int basePort() {
        return basePort;
    }
}
