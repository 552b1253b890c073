package io.parley.billing.checkout;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where Stripe sends people back to.
 *
 * @param publicUrl where they reach Parley, without a slash at the end
 */
@ConfigurationProperties("parley.billing.pages")
public record BillingPages(URI publicUrl) {

    String after(UUID orgId, String outcome) {
        return publicUrl + "/orgs/" + orgId + "/billing?checkout=" + outcome;
    }

    /** Where one goes on who was about to pay for places at an event. */
    public String afterTicket(UUID eventId, Instant occurrence, String outcome) {
        return publicUrl + "/events/" + eventId + "?occurrence=" + occurrence + "&payment=" + outcome;
    }

    /** Where an organization pays. */
    public String of(UUID orgId) {
        return publicUrl + "/orgs/" + orgId + "/billing";
    }
}
