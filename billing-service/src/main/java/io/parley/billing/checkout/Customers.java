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
        if (email != null) write(id, email);
        return id;
    }

    private void write(String id, String email) {
        CustomerUpdateParams params = CustomerUpdateParams.builder()
                .setEmail(EmailAddresses.normalised(email))
                .build();
        stripe.call(client -> client.v1().customers().update(id, params));
    }

    private String make(Account account, UUID actorId) {
        CustomerCreateParams params = CustomerCreateParams.builder()
                .setName(account.name())
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
