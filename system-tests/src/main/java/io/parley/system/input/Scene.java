package io.parley.system.input;

import io.parley.system.client.Answer;
import io.parley.system.client.Parley;
import io.parley.system.client.Session;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One of each thing that operations are about, so that an input is odd in one way and right in all others. */
final class Scene {

    private static final String PASSWORD = "tea-at-four-oclock";

    private final Parley parley;
    private final String name = "odd" + Long.toString(System.nanoTime(), 36);
    private final AtomicInteger count = new AtomicInteger();
    private final Session owner;
    private final Map<String, String> ids = new HashMap<>();

    Scene(Parley parley) {
        this.parley = parley;
        owner = person();
        String org = made(owner.post("/orgs", Map.of("name", name, "visibility", "public")), "orgId");
        ids.put("slug", owner.get("/orgs/" + org).orThrow().string("slug"));
        String forum = made(
                owner.post("/orgs/%s/forums".formatted(org), Map.of("name", "Odd", "kind", "discussion")), "forumId");
        String topic = made(
                owner.post("/forums/%s/topics".formatted(forum), Map.of("title", "Odd", "body", "First")), "topicId");
        made(owner.post("/topics/%s/posts".formatted(topic), Map.of("body", "Second")), "postId");
        Answer invitation = owner.post("/orgs/%s/invitations".formatted(org), Map.of("role", "member"));
        made(invitation, "invitationId");
        ids.put("token", invitation.string("token"));
        ids.put("sessionId", UUID.randomUUID().toString());
        ids.put("userId", Objects.requireNonNull(owner.userId()));
        ids.put("username", owner.get("/users/me").orThrow().string("username"));
    }

    /** Operations on accounts and sessions get a session that may die of them. */
    String tokenFor(Operation operation) {
        Session session = operation.path().contains("/auth/") ? person() : owner;
        return Objects.requireNonNull(session.accessToken());
    }

    /** The path with the ids of this scene. A parameter that it doesn't know gets an id that nothing has. */
    String targetOf(String path) {
        return Pattern.compile("\\{(\\w+)}").matcher(path).replaceAll(parameter -> idOf(parameter.group(1)));
    }

    private String idOf(String parameter) {
        return ids.computeIfAbsent(parameter, _ -> UUID.randomUUID().toString());
    }

    /** A body with what the schema requires. */
    ObjectNode exampleOf(JsonNode schema) {
        ObjectNode example = JsonNodeFactory.instance.objectNode();
        schema.path("required")
                .valueStream()
                .map(JsonNode::asString)
                .forEach(name -> example.set(
                        name, valueOf(name, schema.path("properties").path(name))));
        return example;
    }

    private JsonNode valueOf(String property, JsonNode schema) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        if (schema.has("enum")) return schema.path("enum").path(0);
        return switch (schema.path("type").asString("string")) {
            case "integer", "number" -> json.numberNode(1);
            case "boolean" -> json.booleanNode(true);
            case "array" -> json.arrayNode();
            case "object" -> json.objectNode();
            default -> json.stringNode(textOf(property, schema.path("format").asString("")));
        };
    }

    private String textOf(String property, String format) {
        return switch (format) {
            case "uuid" -> ids.getOrDefault(property, UUID.randomUUID().toString());
            case "email" -> unique() + "@example.org";
            case "date-time" -> "2100-01-01T00:00:00Z";
            default -> property.equals("username") ? unique() : "Some words";
        };
    }

    private Session person() {
        String username = unique();
        return parley.register(username, "Odd", PASSWORD);
    }

    private String unique() {
        return name + "x" + count.incrementAndGet();
    }

    private String made(Answer answer, String parameter) {
        String id = answer.orThrow().string("id");
        ids.put(parameter, id);
        return id;
    }
}
