package io.parley.identity.skill;

import io.parley.identity.IdentityProblem;
import io.parley.identity.account.Accounts;
import io.parley.identity.profile.Standings;
import io.parley.identity.relation.OtherPeople;
import io.parley.security.CurrentUser;
import io.parley.security.Viewer;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One may endorse what one may see, of others. */
@Component
class EndorseSkill {

    private final OtherPeople people;
    private final Accounts accounts;
    private final Standings standings;
    private final Skills skills;

    EndorseSkill(OtherPeople people, Accounts accounts, Standings standings, Skills skills) {
        this.people = people;
        this.accounts = accounts;
        this.standings = standings;
        this.skills = skills;
    }

    @Transactional
    public void handle(UUID userId, String skill, CurrentUser endorser) {
        people.require(endorser.id(), userId);
        people.requireNoBlock(endorser.id(), userId);
        if (!isSeen(userId, endorser)) throw IdentityProblem.SKILL_NOT_FOUND.exception();
        skills.endorse(userId, skill, endorser.id());
    }

    private boolean isSeen(UUID userId, CurrentUser endorser) {
        return accounts.findById(userId)
                .map(account -> account.profile().privacy().skillsAudience())
                .filter(standings.of(userId, Viewer.of(endorser))::isAmong)
                .isPresent();
    }
}
