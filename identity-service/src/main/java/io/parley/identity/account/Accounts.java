package io.parley.identity.account;

import io.parley.identity.IdentityProblem;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.repository.Repository;

public interface Accounts extends Repository<Account, UUID> {

    Account saveAndFlush(Account account);

    Optional<Account> findById(UUID id);

    Optional<Account> findByUsername(String username);

    Optional<Account> findByEmail(String email);

    boolean existsByEmail(String email);

    /**
     * Stores it, or says which of its names someone else was faster to take.
     *
     * @throws io.parley.web.problem.Problem {@code email-taken}, {@code username-taken}
     */
    default Account store(Account account) {
        try {
            return saveAndFlush(account);
        } catch (DataIntegrityViolationException refused) {
            throw taken(refused);
        }
    }

    private static RuntimeException taken(DataIntegrityViolationException refused) {
        if (!(refused.getCause() instanceof ConstraintViolationException violation)) return refused;
        return switch (violation.getConstraintName()) {
            case "account_email_key" -> IdentityProblem.EMAIL_TAKEN.exception();
            case "account_username_key" -> IdentityProblem.USERNAME_TAKEN.exception();
            case null, default -> refused;
        };
    }
}
