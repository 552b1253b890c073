package io.parley.localstripe.subscription;

import io.parley.localstripe.invoice.Discounts;
import io.parley.localstripe.invoice.InvoiceItems;
import io.parley.localstripe.invoice.Lines;
import io.parley.localstripe.state.Json;
import io.parley.localstripe.state.State;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a change within a period gives back for time that isn't used, and asks for what remains; to the second, cents rounded half up. */
final class Proration {

    private final State state;
    private final Items items;
    private final InvoiceItems pending;
    private final Discounts discounts;
    private final Wording wording;

    Proration(State state, Items items, InvoiceItems pending, Discounts discounts) {
        this.state = state;
        this.items = items;
        this.pending = pending;
        this.discounts = discounts;
        this.wording = new Wording(state);
    }

    /** @param before the item as it was */
    void giveBack(ObjectNode subscription, ObjectNode before, long at) {
        long amount = share(subscription, items.amount(before), at, paidShare(before));
        add(subscription, before, -amount, wording.unused(before, at), at);
    }

    void charge(ObjectNode subscription, ObjectNode after, long at) {
        boolean discounted = !discounts.of(subscription).isEmpty();
        Share share = discounted ? paidShare(after) : Share.ALL;
        long amount = share(subscription, items.amount(after), at, share);
        add(subscription, after, amount, wording.remaining(after, at), at);
    }

    private void add(ObjectNode subscription, ObjectNode item, long amount, String description, long at) {
        ObjectNode waiting = pending.addTo(subscription, items.priceOf(item), amount, description);
        waiting.put("quantity", Json.number(item, "quantity")).put("local_item", Json.text(item, "id"));
        Lines.period(waiting, at, Json.number(subscription, "local_period_end"));
        pending.announce(waiting);
    }

    private static long share(ObjectNode subscription, long amount, long at, Share share) {
        long start = Json.number(subscription, "local_period_start");
        long end = Json.number(subscription, "local_period_end");
        return BigDecimal.valueOf(amount)
                .multiply(BigDecimal.valueOf(end - at))
                .multiply(BigDecimal.valueOf(share.net()))
                .divide(
                        BigDecimal.valueOf(end - start).multiply(BigDecimal.valueOf(share.gross())),
                        0,
                        RoundingMode.HALF_UP)
                .longValueExact();
    }

    /** What was left of this period's price after its discounts. */
    private Share paidShare(ObjectNode item) {
        Optional<ObjectNode> line = lastLine(item);
        return line.filter(found -> Json.number(found, "amount") > 0)
                .map(found -> new Share(Discounts.net(found), Json.number(found, "amount")))
                .orElse(Share.ALL);
    }

    private Optional<ObjectNode> lastLine(ObjectNode item) {
        String id = Json.text(item, "id");
        List<ObjectNode> lines = state.all(Lines.TYPE, line -> {
            JsonNode details = line.path("parent").path("subscription_item_details");
            return Json.is(details, "subscription_item", id)
                    && !details.path("proration").asBoolean();
        });
        return lines.isEmpty() ? Optional.empty() : Optional.of(lines.getLast());
    }

    private record Share(long net, long gross) {
        static final Share ALL = new Share(1, 1);
    }
}
