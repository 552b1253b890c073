package io.parley.security.personal;

import io.parley.contracts.identity.UserErased;
import java.util.Map;

/**
 * What a service holds of people. Each service that has a database has one bean of this type; the platform asks it when a person
 * wants their data or is erased, answers identity-service, and takes care of its own tables.
 */
public interface PersonalData {

    /**
     * What belongs into a person's archive, by the name of its section: a query each, with the person's id as its only parameter
     * {@code :user}. Its columns are the fields that people read. Secrets and hashes stay out.
     */
    Map<String, String> sections();

    /**
     * Takes away what says who this person was, and what they wrote if they chose so. It runs in the transaction that confirms it,
     * once for each event; what it throws is tried again.
     */
    void erase(UserErased erased);
}
