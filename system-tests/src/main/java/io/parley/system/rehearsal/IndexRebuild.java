package io.parley.system.rehearsal;

import io.parley.system.client.Answer;
import io.parley.system.client.Patience;
import io.parley.system.client.Session;
import io.parley.system.command.Wait;
import io.parley.system.drill.Scene;
import io.parley.system.endurance.DrillFailed;
import io.parley.system.stack.LocalStack;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** The index built anew, as docs/runbooks/reindexing.md says, while people search. */
record IndexRebuild(LocalStack stack, Scene scene, PrintStream out) {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    void rehearse() {
        Session reader = scene.authors().getFirst();
        String search = "/search?type=post&orgId=%s&q=%s".formatted(scene.orgId(), scene.word());
        AtomicInteger searches = new AtomicInteger();
        Wait.ofAtMost(PATIENCE)
                .until(
                        "the clients' posts are found",
                        () -> finds(Patience.with(() -> reader.get(search)))
                                ? Optional.empty()
                                : Optional.of("none is yet"));
        operate("POST").orThrow();
        Wait.ofAtMost(PATIENCE).until("the index is built anew", () -> {
            if (!finds(reader.get(search))) throw new DrillFailed("A search found nothing meanwhile");
            searches.incrementAndGet();
            String state = operate("GET").orThrow().json().at("/rebuild/state").asString();
            if (state.equals("failed")) throw new DrillFailed("The rebuild failed; the log of search-service says why");
            return state.equals("done") ? Optional.empty() : Optional.of(state);
        });
        out.printf("the index was built anew; %d searches meanwhile found what they looked for%n", searches.get());
    }

    private static boolean finds(Answer answer) {
        return !answer.orThrow().json().path("items").isEmpty();
    }

    private Answer operate(String method) {
        URI port = Objects.requireNonNull(stack.management().get("search-service"));
        HttpRequest.Builder request = HttpRequest.newBuilder(port.resolve("/actuator/searchindex"));
        return stack.parley()
                .send(request.method(method, BodyPublishers.noBody()).build());
    }
}
