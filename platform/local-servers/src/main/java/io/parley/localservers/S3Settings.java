package io.parley.localservers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Collectors;

/** What S3Proxy reads when it starts. */
record S3Settings(int port, String secretKey, List<String> origins) {

    static final String FILE = "s3proxy.properties";
    static final String LOGGING = "logback.xml";

    private static final String LOG = """
            <configuration>
              <appender name="console" class="ch.qos.logback.core.ConsoleAppender">
                <encoder><pattern>%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %level %logger{0} %msg%n</pattern></encoder>
              </appender>
              <root level="info"><appender-ref ref="console"/></root>
            </configuration>
            """;

    URI url() {
        return URI.create("http://127.0.0.1:" + port);
    }

    void writeTo(Path folder, Path data) {
        Folders.write(folder.resolve(LOGGING), LOG);
        Path file = folder.resolve(FILE);
        closeToOthers(file);
        Folders.write(file, """
                s3proxy.endpoint=%s
                s3proxy.authorization=aws-v4
                s3proxy.identity=%s
                s3proxy.credential=%s
                s3proxy.cors-allow-origins=%s
                s3proxy.cors-allow-methods=GET HEAD PUT
                s3proxy.cors-allow-headers=*
                s3proxy.cors-exposed-headers=ETag
                jclouds.provider=filesystem-nio2
                jclouds.filesystem.basedir=%s
                """.formatted(url(), S3Server.ACCESS_KEY, secretKey, patterns(), data));
    }

    // It takes origins as regular expressions, and the file's format takes a backslash.
    private String patterns() {
        return origins.stream().map(origin -> origin.replace(".", "\\\\.")).collect(Collectors.joining(" "));
    }

    private static void closeToOthers(Path file) {
        try {
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }
}
