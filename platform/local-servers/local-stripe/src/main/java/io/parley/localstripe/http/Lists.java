package io.parley.localstripe.http;

import io.parley.localstripe.state.Json;
import io.parley.localstripe.state.Shapes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ObjectNode;

/** Pages of lists, the newest first. */
public final class Lists {

    private static final int USUAL = 10;
    private static final int MOST = 100;

    private Lists() {}

    /** A page of those of a type that are wanted. */
    public static ObjectNode page(Call call, String type, Predicate<ObjectNode> wanted) {
        Predicate<ObjectNode> created = created(call.params());
        return page(call, call.state().all(type, wanted.and(created)).reversed());
    }

    /** A page of these, in this order. */
    public static ObjectNode page(Call call, List<ObjectNode> all) {
        long limit = call.params().number("limit").orElse((long) USUAL);
        if (limit < 1 || limit > MOST)
            throw ApiError.invalid("parameter_invalid_integer", "limit", "Invalid limit: must be between 1 and 100");
        int from = call.params()
                .text("starting_after")
                .map(id -> position(all, id, "starting_after") + 1)
                .orElse(0);
        int to = (int) Math.min(all.size(), from + limit);
        if (call.params().text("ending_before").isPresent()) {
            to = position(all, call.params().required("ending_before"), "ending_before");
            from = (int) Math.max(0, to - limit);
        }
        boolean more = call.params().has("ending_before") ? from > 0 : to < all.size();
        return Shapes.listOf(all.subList(from, to), call.path()).put("has_more", more);
    }

    /** Wants those whose field is what the parameter of the same name says, if it is given. */
    public static Predicate<ObjectNode> same(Params params, String... names) {
        Predicate<ObjectNode> all = _ -> true;
        for (String name : names) {
            String wanted = params.text(name).orElse("");
            if (!wanted.isEmpty()) all = all.and(object -> Json.is(object, name, wanted));
        }
        return all;
    }

    private static Predicate<ObjectNode> created(Params params) {
        if (!params.has("created")) return _ -> true;
        List<Predicate<ObjectNode>> bounds = new ArrayList<>();
        Params range = params.child("created");
        for (String bound : Set.of("gt", "gte", "lt", "lte")) {
            range.number(bound).ifPresent(limit -> bounds.add(object -> holds(bound, created(object), limit)));
        }
        return object -> bounds.stream().allMatch(bound -> bound.test(object));
    }

    private static long created(ObjectNode object) {
        return Json.number(object, "created");
    }

    private static boolean holds(String bound, long value, long limit) {
        return switch (bound) {
            case "gt" -> value > limit;
            case "gte" -> value >= limit;
            case "lt" -> value < limit;
            default -> value <= limit;
        };
    }

    private static int position(List<ObjectNode> all, String id, String param) {
        return IntStream.range(0, all.size())
                .filter(i -> Json.is(all.get(i), "id", id))
                .findFirst()
                .orElseThrow(() -> ApiError.missing("object", id, param));
    }
}
