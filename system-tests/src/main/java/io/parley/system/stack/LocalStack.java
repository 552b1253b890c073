package io.parley.system.stack;

import io.parley.system.client.Parley;
import io.parley.system.client.Unreachable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A running local stack, as an operator with a shell on its machine sees it.
 *
 * @param home the folder of the stack: {@code PARLEY_HOME}, or {@code .parley}
 * @param offset what is added to all ports: {@code PARLEY_PORT_OFFSET}, or 0
 */
public record LocalStack(Path home, int offset) {

    private static final int GATEWAY = 8080;
    private static final int POSTGRES = 15432;
    private static final int KAFKA = 19092;
    private static final int ELASTICSEARCH = 19200;
    private static final int MAIL = 8025;
    private static final int S3 = 9000;
    private static final int STRIPE = 12111;
    private static final int BILLING = 8108;
    private static final int MANAGEMENT = 1000;
    private static final int DISTANCE = 100;
    private static final Pattern NUMBERED = Pattern.compile("(.*)-([2-9])");
    private static final String PATIENCE = "connectTimeout=5&socketTimeout=60&options=-c%20lock_timeout=30s";
    private static final Map<String, Integer> SERVERS = Map.of(
            "postgres",
            POSTGRES,
            "kafka",
            KAFKA,
            "elasticsearch",
            ELASTICSEARCH,
            "mail",
            MAIL,
            "s3",
            S3,
            "stripe",
            STRIPE);

    private static final Map<String, Integer> ALL = Map.of(
            "gateway",
            GATEWAY,
            "identity-service",
            8101,
            "org-service",
            8102,
            "forum-service",
            8103,
            "chat-service",
            8104,
            "event-service",
            8105,
            "notification-service",
            8106,
            "search-service",
            8107,
            "billing-service",
            BILLING);

    /** The stack that the environment names. */
    public static LocalStack ofEnvironment() {
        String home = Optional.ofNullable(System.getProperty("parley.home"))
                .or(() -> Optional.ofNullable(System.getenv("PARLEY_HOME")))
                .orElse(".parley");
        String offset = Optional.ofNullable(System.getenv("PARLEY_PORT_OFFSET")).orElse("0");
        return new LocalStack(Path.of(home).toAbsolutePath(), Integer.parseInt(offset));
    }

    public Parley parley() {
        return new Parley(URI.create("http://localhost:" + (GATEWAY + offset)));
    }

    public String kafka() {
        return "localhost:" + (KAFKA + offset);
    }

    /** What people do on the pages of its Stripe. */
    public StripePages stripePages() {
        return new StripePages(
                parley(),
                URI.create("http://localhost:" + (STRIPE + offset)),
                URI.create("http://localhost:" + (BILLING + MANAGEMENT + offset)));
    }

    /** Its Stripe, as one who has the key sees it. */
    public StripeApi stripe() {
        return new StripeApi(parley(), URI.create("http://localhost:" + (STRIPE + offset)));
    }

    /** What billing-service takes calls by: the secret of now, and the one that takes its place. */
    public List<String> webhookSecrets() {
        return List.of(secret("stripe-webhook"), secret("stripe-webhook-next"));
    }

    /** A connection to a service's database, with the service's own rights. */
    public Connection database(String service) throws SQLException {
        String url = "jdbc:postgresql://localhost:%d/%s?%s".formatted(POSTGRES + offset, service, PATIENCE);
        return DriverManager.getConnection(url, service, secret("database-" + service));
    }

    /** A connection to a database with all rights. */
    public Connection superuser(String database) throws SQLException {
        return superuser(database, POSTGRES);
    }

    /** The same of another server with the same roles, by its port without the offset. */
    public Connection superuser(String database, int port) throws SQLException {
        String url = "jdbc:postgresql://localhost:%d/%s?%s".formatted(port + offset, database, PATIENCE);
        return DriverManager.getConnection(url, "postgres", secret("database-postgres"));
    }

    /** Where services read a secret when they start. */
    public Path secretFile(String name) {
        return home.resolve("secrets").resolve(name);
    }

    /** The management ports of those services that run, by the names of their replicas. */
    public Map<String, URI> management() {
        Map<String, URI> running = new TreeMap<>();
        replicas()
                .forEach(replica -> running.put(
                        replica, URI.create("http://localhost:" + (portOf(replica) + MANAGEMENT + offset))));
        return running;
    }

    /** Every replica of every service that runs, such as {@code forum-service} and {@code forum-service-2}. */
    public List<String> replicas() {
        return ALL.keySet().stream()
                .sorted()
                .flatMap(service -> IntStream.rangeClosed(1, replicasOfEach())
                        .mapToObj(number -> number == 1 ? service : service + "-" + number))
                .filter(replica -> !processesOf(replica).isEmpty())
                .toList();
    }

    public int replicasOfEach() {
        try {
            Path file = home.resolve("run").resolve("replicas");
            return Files.exists(file) ? Integer.parseInt(Files.readString(file)) : 1;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of this replica alone: the port of the service leads to any of them. */
    private int portOf(String replica) {
        Matcher numbered = NUMBERED.matcher(replica);
        if (numbered.matches())
            return Objects.requireNonNull(ALL.get(numbered.group(1))) + DISTANCE * Integer.parseInt(numbered.group(2));
        int alone = Objects.requireNonNull(ALL.get(replica), replica);
        return replicasOfEach() > 1 ? alone + DISTANCE : alone;
    }

    public URI elasticsearch() {
        return URI.create("http://localhost:" + (ELASTICSEARCH + offset));
    }

    /** Whether a service says on its management port that it takes requests, or a server takes connections. */
    public boolean isReady(String component) {
        Integer server = SERVERS.get(component);
        if (server != null) return accepts(server + offset);
        int port = portOf(component);
        try {
            URI readiness =
                    URI.create("http://localhost:%d/actuator/health/readiness".formatted(port + MANAGEMENT + offset));
            return parley().send(HttpRequest.newBuilder(readiness).build()).isSuccess();
        } catch (Unreachable e) {
            return false;
        }
    }

    /** The living processes of a component; each works in the component's own folder. */
    public List<ProcessHandle> processesOf(String component) {
        Path service = home.resolve("run").resolve(component);
        Path server = home.resolve("data").resolve(component);
        return ProcessHandle.allProcesses()
                .filter(process -> workingFolder(process).startsWith(service)
                        || workingFolder(process).startsWith(server))
                .toList();
    }

    /**
     * Whether it runs: asked before anything is measured or broken.
     *
     * @throws NotRunning with what to do, if it doesn't
     */
    public void requireRunning() {
        if (processesOf("gateway").isEmpty()) throw new NotRunning(home);
    }

    private static boolean accepts(int port) {
        try (Socket socket = new Socket("localhost", port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private String secret(String name) {
        try {
            return Files.readString(secretFile(name));
        } catch (IOException e) {
            throw new UncheckedIOException("No stack was started in " + home, e);
        }
    }

    private static Path workingFolder(ProcessHandle process) {
        try {
            return Files.readSymbolicLink(Path.of("/proc/%d/cwd".formatted(process.pid())));
        } catch (IOException e) {
            // It ended meanwhile, or belongs to somebody else.
            return Path.of("/");
        }
    }
}
