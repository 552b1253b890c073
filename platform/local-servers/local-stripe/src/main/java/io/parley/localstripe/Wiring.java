package io.parley.localstripe;

import io.parley.localstripe.catalog.Coupons;
import io.parley.localstripe.catalog.Prices;
import io.parley.localstripe.catalog.Products;
import io.parley.localstripe.checkout.CheckoutPage;
import io.parley.localstripe.checkout.Completion;
import io.parley.localstripe.checkout.SessionItems;
import io.parley.localstripe.checkout.Sessions;
import io.parley.localstripe.checkout.SubscriptionStart;
import io.parley.localstripe.customer.Customers;
import io.parley.localstripe.customer.PaymentMethods;
import io.parley.localstripe.customer.TaxIds;
import io.parley.localstripe.event.Events;
import io.parley.localstripe.http.Api;
import io.parley.localstripe.http.Expansion;
import io.parley.localstripe.http.Faults;
import io.parley.localstripe.http.Pages;
import io.parley.localstripe.http.Routes;
import io.parley.localstripe.invoice.Discounts;
import io.parley.localstripe.invoice.InvoiceItems;
import io.parley.localstripe.invoice.InvoicePage;
import io.parley.localstripe.invoice.InvoicePayments;
import io.parley.localstripe.invoice.InvoiceRoutes;
import io.parley.localstripe.invoice.Invoices;
import io.parley.localstripe.invoice.Lines;
import io.parley.localstripe.local.HomePage;
import io.parley.localstripe.page.Style;
import io.parley.localstripe.payment.PaymentIntents;
import io.parley.localstripe.payment.Payments;
import io.parley.localstripe.payment.ReceiptPage;
import io.parley.localstripe.payment.Refunds;
import io.parley.localstripe.portal.Portal;
import io.parley.localstripe.portal.PortalPage;
import io.parley.localstripe.portal.PortalSessions;
import io.parley.localstripe.state.Agenda;
import io.parley.localstripe.state.Shapes;
import io.parley.localstripe.state.State;
import io.parley.localstripe.subscription.Billing;
import io.parley.localstripe.subscription.Items;
import io.parley.localstripe.subscription.SubscriptionRoutes;
import io.parley.localstripe.subscription.Subscriptions;

/** What needs what. */
final class Wiring {

    private final State state;
    private final Agenda agenda;
    private final String url;
    private final Routes routes = new Routes();
    private final Pages pages = new Pages();
    private final Shapes shapes;
    private final Expansion expansion;
    private final Events events;
    private final Api api;

    private final Products products;
    private final Prices prices;
    private final Coupons coupons;
    private final TaxIds taxIds;
    private final Customers customers;
    private final PaymentMethods methods;
    private final Payments payments;

    Wiring(State state, Agenda agenda, Faults faults, String url) {
        this.state = state;
        this.agenda = agenda;
        this.url = url;
        this.shapes = new Shapes(state);
        this.expansion = new Expansion(state, shapes);
        this.events = new Events(state, shapes, routes);
        this.api = new Api(state, agenda, routes, shapes, expansion, faults);
        this.products = new Products(state, events, routes);
        this.prices = new Prices(state, events, products, routes);
        this.coupons = new Coupons(state, events, agenda);
        coupons.addTo(routes);
        this.taxIds = new TaxIds(state, events, routes, expansion);
        this.customers = new Customers(state, events, taxIds, routes);
        this.methods = new PaymentMethods(state, events, routes);
        this.payments = new Payments(state, events, url);
        new PaymentIntents(payments, methods).addTo(routes);
        new Refunds(state, events).addTo(routes, expansion);
        pages.add("receipt", new ReceiptPage(state)::answer);
        pages.add("style.css", Style::answer);
        pages.add("", new HomePage(state)::answer);
        wireSubscriptions();
    }

    Api api() {
        return api;
    }

    Pages pages() {
        return pages;
    }

    Shapes shapes() {
        return shapes;
    }

    Events events() {
        return events;
    }

    private void wireSubscriptions() {
        Lines lines = new Lines(state);
        Discounts discounts = new Discounts(state, coupons);
        Invoices invoices = new Invoices(state, events, taxIds, lines, discounts, url);
        InvoiceItems pending = new InvoiceItems(state, events);
        InvoicePayments collection = new InvoicePayments(state, events, payments, methods, agenda);
        pending.addTo(routes);
        Items items = new Items(state);
        Billing billing = new Billing(state, items, invoices, pending, collection, lines, discounts);
        Subscriptions subscriptions = new Subscriptions(state, events, items, billing, agenda);
        collection.onAttempt(subscriptions::hearOf);
        customers.beforeDeletion(subscriptions::endAll);
        new SubscriptionRoutes(state, subscriptions, items, billing, pending, discounts, methods).addTo(routes, shapes);
        new InvoiceRoutes(state, events, invoices, lines, collection).addTo(routes, expansion);
        pages.add("invoice", new InvoicePage(state, lines, collection)::answer);
        new PortalSessions(state, events, agenda, url).addTo(routes);
        Portal portal = new Portal(state, customers, methods, subscriptions);
        pages.add("portal", new PortalPage(state, portal, items)::answer);
        wireCheckout(new SubscriptionStart(state, subscriptions, items, billing, discounts));
    }

    private void wireCheckout(SubscriptionStart start) {
        SessionItems items = new SessionItems(state, prices);
        new Sessions(state, events, items, agenda, url).addTo(routes, expansion);
        Completion completion = new Completion(state, events, items, customers, methods, payments, start);
        pages.add("checkout", new CheckoutPage(state, items, completion)::answer);
    }
}
