package io.parley.notification.realtime.hub;

import io.parley.notification.content.Delivery;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Keeps what is delivered short enough for a frame: a long text is left out, and clients read it. */
@Component
class Shortening {

    private static final List<String> TEXTS = List.of("body", "bodyHtml");

    private final JsonMapper json;

    Shortening(JsonMapper json) {
        this.json = json;
    }

    /** The same deliveries, those that are too long without their texts; empty if one is too long even so. */
    Optional<List<Delivery>> shortened(List<Delivery> deliveries) {
        List<Delivery> shortened = new ArrayList<>();
        for (Delivery delivery : deliveries) {
            Delivery fitting = Frames.fits(delivery) ? delivery : withoutTexts(delivery);
            if (!Frames.fits(fitting)) return Optional.empty();
            shortened.add(fitting);
        }
        return Optional.of(shortened);
    }

    private Delivery withoutTexts(Delivery delivery) {
        ObjectNode data = json.readValue(delivery.data(), ObjectNode.class);
        data.remove(TEXTS);
        return new Delivery(delivery.channel(), delivery.audience(), delivery.type(), json.writeValueAsBytes(data));
    }
}
