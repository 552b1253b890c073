package io.parley.identity.export;

import static java.util.Map.entry;

import io.parley.contracts.identity.UserErased;
import io.parley.security.personal.PersonalData;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What accounts are made of. With the account all of it went already, before the others were told. */
@Component
class IdentityPersonalData implements PersonalData {

    private static final Map<String, String> SECTIONS = Map.ofEntries(
            entry("account", """
                    select id, email, username, display_name, avatar_url, bio, location, website, birth_date, locale, timezone,
                           bio_audience, location_audience, website_audience, birth_date_audience, experience_audience,
                           education_audience, skills_audience, reputation_audience, email_verified_at, username_changed_at, created_at, updated_at
                      from account where id = :user"""),
            entry("usernames", "select username from taken_username where user_id = :user"),
            entry("sessions", """
                    select id, user_agent, created_at, last_used_at, expires_at, ended_at from session
                     where user_id = :user order by created_at"""),
            entry("second-factor", "select created_at, confirmed_at from second_factor where user_id = :user"),
            entry("passkeys", """
                    select id, label as name, created, last_used from user_credentials
                     where user_id = :user order by created"""),
            entry("tokens", """
                    select id, name, prefix, scopes, created_at, expires_at, last_used_at from personal_access_token
                     where user_id = :user order by created_at"""),
            entry("apps", """
                    select id, name, redirect_uris, created_at from oauth_client where owner_id = :user order by created_at"""),
            entry("connected-apps", """
                    select c.name, g.scopes, g.granted_at from oauth_grant g join oauth_client c on c.id = g.client_id
                     where g.user_id = :user order by g.granted_at"""),
            entry("linked-accounts", """
                    select provider, issuer, subject, linked_at, last_used_at from linked_account
                     where user_id = :user order by linked_at"""),
            entry("relations", """
                    select kind, other_id, created_at from relation where user_id = :user order by created_at"""),
            entry("followers", """
                    select user_id as follower_id, created_at from relation
                     where other_id = :user and kind = 'FOLLOW' order by created_at"""),
            entry("connections", """
                    select id, requester_id, addressee_id, state, message, created_at, updated_at from connection
                     where requester_id = :user or addressee_id = :user order by created_at"""),
            entry("career", """
                    select id, kind, title, place, detail, start_date, end_date, description from career_entry
                     where user_id = :user order by start_date"""),
            entry("skills", "select name from skill where user_id = :user order by name"),
            entry("endorsements", """
                    select user_id, skill_key, endorser_id, created_at from endorsement
                     where user_id = :user or endorser_id = :user order by created_at"""),
            entry("reputation", "select org_id, total from earned_reputation where user_id = :user order by org_id"),
            entry("badges", """
                    select org_id, badge, awarded_at from earned_badge where user_id = :user order by awarded_at"""),
            entry("bans", """
                    select change, until, at from ban_log where user_id = :user order by at"""),
            entry("staff-roles", "select role, granted_at from staff_role where user_id = :user"));

    private final JdbcClient jdbc;

    IdentityPersonalData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, String> sections() {
        return SECTIONS;
    }

    /** All else went with the account; only that staff acted is kept. */
    @Override
    public void erase(UserErased erased) {
        jdbc.sql("update ban_log set reason = null where user_id = :user")
                .param("user", erased.userId())
                .update();
    }
}
