package io.parley.billing.admin;

import io.parley.billing.BillingProblem;
import io.parley.billing.account.Account;
import io.parley.billing.account.Accounts;
import io.parley.billing.seat.Seats;
import io.parley.billing.sync.SyncAccount;
import io.parley.security.AccessProblem;
import io.parley.security.CurrentUser;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives an organization what staff agreed with it, or ends that. */
@Component
class ArrangeCustom {

    private final Accounts accounts;
    private final Seats seats;
    private final SyncAccount syncAccount;
    private final StaffJournal journal;

    ArrangeCustom(Accounts accounts, Seats seats, SyncAccount syncAccount, StaffJournal journal) {
        this.accounts = accounts;
        this.seats = seats;
        this.syncAccount = syncAccount;
        this.journal = journal;
    }

    @Transactional
    public void handle(UUID orgId, boolean arranged, @Nullable Integer memberLimit, CurrentUser staff) {
        Account account = accounts.find(orgId).orElseThrow(AccessProblem.ORGANIZATION_NOT_FOUND::exception);
        if (arranged) arrange(account, memberLimit, staff);
        else end(account, staff);
    }

    private void arrange(Account account, @Nullable Integer memberLimit, CurrentUser staff) {
        if (account.isSubscribed()) throw BillingProblem.ALREADY_SUBSCRIBED.exception();
        if (memberLimit != null) seats.requireRoom(account.orgId(), memberLimit);
        Account locked = accounts.open(account.orgId());
        locked.arrange(memberLimit);
        accounts.store(locked, staff.id());
        journal.note(staff.id(), "custom.arranged", account.orgId());
    }

    private void end(Account account, CurrentUser staff) {
        Account locked = accounts.open(account.orgId());
        if (!locked.endArrangement()) return;
        accounts.store(locked, staff.id());
        journal.note(staff.id(), "custom.ended", account.orgId());
        syncAccount.handle(account.orgId(), staff.id());
    }
}
