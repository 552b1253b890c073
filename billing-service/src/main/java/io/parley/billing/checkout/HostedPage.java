package io.parley.billing.checkout;

import java.net.URI;

/**
 * Where to send the browser.
 *
 * @param url a page of Stripe, good for a day or less
 */
public record HostedPage(URI url) {}
