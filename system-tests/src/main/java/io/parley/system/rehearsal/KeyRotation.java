package io.parley.system.rehearsal;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.parley.system.client.Session;
import io.parley.system.endurance.DrillFailed;
import io.parley.system.endurance.Faults;
import io.parley.system.stack.LocalStack;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A new signing key, as docs/operators/secrets.md says: published second, then first. The old one would be taken out an hour later. */
record KeyRotation(LocalStack stack, Faults faults, PrintStream out) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String PASSWORD = "a rehearsal is not a show";

    void rehearse() throws IOException, InterruptedException {
        Path file = stack.secretFile("signing-keys.json");
        JsonNode old = JSON.readTree(Files.readString(file)).at("/keys/0");
        JsonNode next = made();
        String name = "key" + Long.toString(System.nanoTime(), 36);
        Session early = stack.parley().register(name, "Key", PASSWORD);

        use(file, old, next);
        requireKey(old, stack.parley().login(name, PASSWORD));
        use(file, next, old);
        Session late = stack.parley().login(name, PASSWORD);
        requireKey(next, late);
        early.get("/users/me").orThrow();
        late.get("/users/me").orThrow();
        out.println("the signing key was rotated: tokens of the old one and of the new one are good side by side");
    }

    private void use(Path file, JsonNode first, JsonNode second) throws IOException {
        ObjectNode set = JSON.createObjectNode();
        set.putArray("keys").add(first).add(second);
        Files.writeString(file, JSON.writeValueAsString(set));
        faults.rollService("identity-service");
    }

    /** By the operators' own command. */
    private static JsonNode made() throws IOException, InterruptedException {
        String root = Objects.requireNonNull(System.getProperty("parley.root"));
        Process process = new ProcessBuilder(root + "/deploy/kubernetes/make-secrets", "keys")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
        if (process.waitFor() != 0) throw new DrillFailed("make-secrets keys printed no key");
        return JSON.readTree(printed).at("/keys/0");
    }

    private static void requireKey(JsonNode key, Session session) {
        String head = Objects.requireNonNull(session.accessToken()).split("\\.", 2)[0];
        String signedBy =
                JSON.readTree(Base64.getUrlDecoder().decode(head)).path("kid").asString();
        if (!signedBy.equals(key.path("kid").asString()))
            throw new DrillFailed("A token is signed by the key %s and not by %s".formatted(signedBy, key.path("kid")));
    }
}
