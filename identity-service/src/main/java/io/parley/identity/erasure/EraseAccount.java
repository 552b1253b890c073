package io.parley.identity.erasure;

import io.parley.files.Files;
import io.parley.identity.IdentityProblem;
import io.parley.identity.authorization.EndAuthorizations;
import io.parley.identity.mail.MailKind;
import io.parley.identity.mail.MailOutbox;
import io.parley.identity.personal.RevokeAllTokens;
import io.parley.identity.session.EndSessions;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes an account away with all that belongs to it, and tells every service. */
@Component
class EraseAccount {

    private final JdbcClient jdbc;
    private final EndSessions endSessions;
    private final RevokeAllTokens revokeAllTokens;
    private final EndAuthorizations endAuthorizations;
    private final Files files;
    private final MailOutbox mails;
    private final Erasures erasures;

    EraseAccount(
            JdbcClient jdbc,
            EndSessions endSessions,
            RevokeAllTokens revokeAllTokens,
            EndAuthorizations endAuthorizations,
            Files files,
            MailOutbox mails,
            Erasures erasures) {
        this.jdbc = jdbc;
        this.endSessions = endSessions;
        this.revokeAllTokens = revokeAllTokens;
        this.endAuthorizations = endAuthorizations;
        this.files = files;
        this.mails = mails;
        this.erasures = erasures;
    }

    /** The id of the receipt. */
    @Transactional
    public UUID handle(UUID userId, boolean contentToo) {
        String email = jdbc.sql("select email from account where id = :user for update")
                .param("user", userId)
                .query(String.class)
                .optional()
                .orElseThrow(IdentityProblem.USER_NOT_FOUND::exception);
        endSessions.handle(userId, null);
        revokeAllTokens.handle(userId);
        endAuthorizations.ofUser(userId);
        endAuthorizations.ofOwner(userId);
        files.free(filesOf(userId));
        jdbc.sql("delete from account where id = :user").param("user", userId).update();
        mails.append(MailKind.ACCOUNT_ERASED, email, null);
        return erasures.open(userId, contentToo);
    }

    private List<UUID> filesOf(UUID userId) {
        List<UUID> subjects = new ArrayList<>(jdbc.sql("select id from data_export where user_id = :user")
                .param("user", userId)
                .query(UUID.class)
                .list());
        subjects.add(userId);
        return subjects;
    }
}
