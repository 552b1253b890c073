package io.parley.billing.checkout;

import com.stripe.net.RequestOptions;
import com.stripe.param.CustomerCreateParams;
import com.stripe.param.CustomerUpdateParams;
import io.parley.billing.account.Account;
import io.parley.billing.account.Accounts;
import io.parley.billing.stripe.Stripe;
import io.parley.web.text.EmailAddresses;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes organizations known to Stripe. */
@Component
class Customers {

    private final Stripe stripe;
    private final Accounts accounts;

    Customers(Stripe stripe, Accounts accounts) {
        this.stripe = stripe;
        this.accounts = accounts;
    }

    /** The customer that this organization is, made if there is none; one however often this is tried. */
    String of(Account account, @Nullable String email, UUID actorId) {
        String id = account.customerId().orElseGet(() -> make(account, actorId));
        CustomerUpdateParams.Builder params = CustomerUpdateParams.builder();
        if (!account.name().isEmpty()) params.setName(account.name());
        if (email != null) params.setEmail(EmailAddresses.normalised(email));
        stripe.call(client -> client.v1().customers().update(id, params.build()));
        return id;
    }

    // Only what never changes, so that a second try is the same to Stripe.
    private String make(Account account, UUID actorId) {
        CustomerCreateParams params = CustomerCreateParams.builder()
                .putMetadata("org_id", account.orgId().toString())
                .build();
        RequestOptions once = RequestOptions.builder()
                .setIdempotencyKey("customer-" + account.orgId())
                .build();
        String id = stripe.call(client -> client.v1().customers().create(params, once))
                .getId();
        account.become(id);
        accounts.store(account, actorId);
        return id;
    }
}
