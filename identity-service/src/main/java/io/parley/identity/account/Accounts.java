package io.parley.identity.account;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

public interface Accounts extends Repository<Account, UUID> {

    Account saveAndFlush(Account account);

    Optional<Account> findById(UUID id);

    Optional<Account> findByUsername(String username);

    Optional<Account> findByEmail(String email);

    boolean existsByEmail(String email);

    boolean existsByUsername(String username);
}
