package io.parley.localstripe;

import io.parley.localstripe.event.Deliveries;
import io.parley.localstripe.event.Endpoint;
import io.parley.localstripe.event.Events;
import io.parley.localstripe.http.Faults;
import io.parley.localstripe.http.Pages;
import io.parley.localstripe.http.WebServer;
import io.parley.localstripe.local.LocalOperations;
import io.parley.localstripe.state.Agenda;
import io.parley.localstripe.state.State;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Listens on 127.0.0.1: the API at {@code /v1}, and the pages to which it sends people. */
public final class LocalStripe implements AutoCloseable {

    private static final System.Logger log = System.getLogger("stripe");
    private static final int PORT = 0;
    private static final int URL = 1;
    private static final String SECRETS = "STRIPE_WEBHOOK_SECRETS";

    private final State state;
    private final WebServer server;
    private final Deliveries deliveries;
    private final ScheduledExecutorService ticker = Executors.newSingleThreadScheduledExecutor();

    /**
     * @param port 0 for any
     * @param folder where what it knows outlives it; null to forget
     */
    public LocalStripe(int port, @Nullable Path folder) throws IOException {
        this.state = new State(Clock.systemUTC(), folder);
        this.server = new WebServer(port);
        Agenda agenda = new Agenda(state);
        Faults faults = new Faults();
        Wiring wiring = new Wiring(state, agenda, faults, url());
        this.deliveries = new Deliveries(state, wiring.shapes(), faults, Clock.systemUTC());
        Pages pages = wiring.pages();
        LocalOperations operations = new LocalOperations(state, agenda, faults, deliveries, wiring.api()::calls);
        pages.add("local", operations::answer);
        agenda.begin();
        deliveries.begin();
        Events events = wiring.events();
        var _ = ticker.scheduleWithFixedDelay(() -> tick(agenda, events), 1, 1, TimeUnit.SECONDS);
        server.start(wiring.api(), pages);
    }

    /**
     * Arguments: the port, and where events go. {@value #SECRETS} has what they are signed with, two with a comma between while one
     * replaces the other.
     */
    public static void main(String[] arguments) throws IOException {
        LocalStripe stripe = new LocalStripe(Integer.parseInt(arguments[PORT]), Path.of(""));
        String secrets = System.getenv(SECRETS);
        if (secrets != null) stripe.deliverTo(URI.create(arguments[URL]), List.of(secrets.split(",")));
        log.log(Level.INFO, "Local Stripe started");
    }

    /** Where it answers, without a path. */
    public String url() {
        return "http://localhost:" + server.port();
    }

    /** From now on events are delivered there, signed with each of the secrets. Those that were not yet wait for it. */
    public void deliverTo(URI webhook, List<String> secrets) {
        deliveries.deliverTo(new Endpoint(webhook, List.copyOf(secrets)));
    }

    @Override
    public void close() {
        ticker.shutdownNow();
        server.close();
        deliveries.close();
        state.close();
    }

    private static void tick(Agenda agenda, Events events) {
        try {
            agenda.catchUp();
            events.forgetOld();
        } catch (RuntimeException e) {
            log.log(Level.ERROR, "What was due failed", e);
        }
    }
}
