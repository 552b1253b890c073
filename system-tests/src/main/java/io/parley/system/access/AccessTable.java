package io.parley.system.access;

import static java.util.stream.Collectors.joining;

import io.parley.system.client.Answer;
import io.parley.system.client.Parley;
import io.parley.system.client.Patience;
import io.parley.system.client.Session;
import io.parley.system.operation.Examples;
import io.parley.system.operation.Operation;
import io.parley.system.operation.Things;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What each operation on a thing of an organization answers to each kind of caller, as a table in Markdown. */
public final class AccessTable {

    private static final Pattern OF_AN_ORGANIZATION = Pattern.compile(
            "/api/v1/(orgs|forums|topics|posts|polls|approval-queue|cases|channels|messages|scheduled-messages|events|questions|live-polls|invitations)/\\{.*|/api/v1/orgs/by-slug/.*");

    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int REFUSED = 400;

    private AccessTable() {}

    /** Asks the running system. */
    public static String ask(Parley parley) {
        List<Operation> operations = Operation.allOf(
                        parley.anonymous().get("/openapi.json").orThrow().json())
                .stream()
                .filter(operation ->
                        OF_AN_ORGANIZATION.matcher(operation.template()).matches())
                .toList();
        Map<Operation, List<String>> rows =
                new TreeMap<>(Comparator.comparing(Operation::path).thenComparing(Operation::method));
        for (Caller caller : Caller.values()) {
            Things things = new Things(parley, caller.visibility());
            Session session = caller.of(things);
            for (Operation operation : operations)
                rows.computeIfAbsent(operation, _ -> new ArrayList<>()).add(verdict(operation, session, things));
        }
        return Stream.concat(
                        Stream.of(
                                line("operation", Stream.of(Caller.values()).map(Caller::title)),
                                line("---", Stream.of(Caller.values()).map(_ -> "---"))),
                        rows.entrySet().stream()
                                .map(row -> line("`" + row.getKey().title() + "`", row.getValue().stream())))
                .collect(joining("\n", "", "\n"));
    }

    private static String verdict(Operation operation, Session session, Things things) {
        String target = Examples.target(operation, things).replaceFirst("^/api/v1", "");
        Object body = Examples.request(operation, things);
        Answer answer = Patience.with(
                () -> session.send(operation.method(), target, body, Map.of("Content-Type", operation.mediaType())));
        if (answer.isSuccess() && operation.changes()) things.spend(operation);
        return word(answer.status());
    }

    private static String word(int status) {
        if (status < REFUSED) return "yes";
        return switch (status) {
            case UNAUTHORIZED -> "sign in";
            case FORBIDDEN -> "no";
            case NOT_FOUND -> "hidden";
            default -> String.valueOf(status);
        };
    }

    private static String line(String first, Stream<String> others) {
        return Stream.concat(Stream.of(first), others).collect(joining(" | ", "| ", " |"));
    }
}
