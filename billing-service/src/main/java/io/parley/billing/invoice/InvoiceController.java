package io.parley.billing.invoice;

import io.parley.billing.access.BillingGate;
import io.parley.security.CurrentUser;
import io.parley.web.page.Page;
import io.parley.web.page.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Billing")
@RestController
@RequestMapping("/api/v1/orgs/{orgId}/billing/invoices")
class InvoiceController {

    private final BillingGate gate;
    private final Invoices invoices;

    InvoiceController(BillingGate gate, Invoices invoices) {
        this.gate = gate;
        this.invoices = invoices;
    }

    @Operation(operationId = "listInvoices", summary = "The invoices, newest first")
    @GetMapping
    Page<InvoiceView> list(@PathVariable UUID orgId, CurrentUser user, PageRequest page) {
        gate.enter(orgId, user);
        return invoices.list(orgId, page);
    }
}
