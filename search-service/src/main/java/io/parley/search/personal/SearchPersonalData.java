package io.parley.search.personal;

import io.parley.contracts.identity.UserErased;
import io.parley.security.personal.PersonalData;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The index holds what others own, and authors by their ids: it follows what the owners tell, also when it is rebuilt. */
@Component
class SearchPersonalData implements PersonalData {

    @Override
    public Map<String, String> sections() {
        return Map.of();
    }

    @Override
    public void erase(UserErased erased) {
        // The platform's copy of names is all that there is.
    }
}
