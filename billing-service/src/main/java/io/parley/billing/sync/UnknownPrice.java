package io.parley.billing.sync;

/** A subscription has a price that isn't one of ours, so that nobody can tell what it is good for. */
public class UnknownPrice extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnknownPrice(String subscriptionId) {
        super("The price of " + subscriptionId + " is none of ours");
    }
}
