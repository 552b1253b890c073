package io.parley.places;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.place.Readers;
import io.parley.security.OrgAccess;
import io.parley.security.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PlaceRuleIntegrationTest {

    private static final Copy COPY = new Copy();

    /** One combination of everything that the rule looks at. */
    record Case(Readers readers, boolean publicOrg, Optional<Role> role, String status, boolean named) {

        boolean admittedByJava() {
            Optional<Role> active = status.equals("active") ? role : Optional.empty();
            OrgAccess access = new OrgAccess(new UUID(0, 0), publicOrg, active, Set.of());
            return PlaceRule.admits(readers, access, named);
        }
    }

    static List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        Stream.concat(
                        Stream.of(Readers.everyone(), Readers.named()),
                        Arrays.stream(Role.values()).map(role -> Readers.members(role.wire())))
                .forEach(readers -> addCases(cases, readers));
        return cases;
    }

    private static void addCases(List<Case> cases, Readers readers) {
        for (boolean publicOrg : new boolean[] {true, false}) {
            for (boolean named : new boolean[] {true, false}) {
                cases.add(new Case(readers, publicOrg, Optional.empty(), "none", named));
                for (Role role : Role.values()) {
                    for (String status : List.of("active", "suspended", "left")) {
                        cases.add(new Case(readers, publicOrg, Optional.of(role), status, named));
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void javaAndSqlAgree(Case each) {
        UUID org = COPY.organization(each.publicOrg(), false);
        UUID user = COPY.member(org, each.role(), each.status());
        UUID place = place(org, each.readers(), each.named() ? user : null);

        Standing standing = standing(place, user);

        assertThat(standing.admitted()).isEqualTo(each.admittedByJava());
        assertThat(standing.mayRead()).isEqualTo(each.admittedByJava());
        assertThat(COPY.rights.placesOf(user, org)).isEqualTo(each.admittedByJava() ? Set.of(place) : Set.of());
        boolean reached = each.admittedByJava() && (each.status().equals("active") || each.named());
        assertThat(COPY.rights.readersOf(place)).isEqualTo(reached ? List.of(user) : List.of());
    }

    @Test
    void whatBelongsToNoOrganizationIsReadByThoseWhoAreNamed() {
        UUID friend = UUID.randomUUID();
        UUID stranger = UUID.randomUUID();
        UUID conversation = UUID.randomUUID();
        COPY.hear(PlaceTales.told(conversation, null, Readers.named()), 1);
        COPY.hear(PlaceTales.named(conversation, friend), 2);

        assertThat(standing(conversation, friend).mayRead()).isTrue();
        assertThat(standing(conversation, stranger).mayRead()).isFalse();
        assertThat(COPY.rights.readersOf(conversation)).containsExactly(friend);
    }

    @Test
    void aGuestReadsTheMembersPlaceThatNamesThem() {
        UUID org = COPY.organization(true, false);
        UUID named = COPY.member(org, Optional.of(Role.GUEST), "active");
        UUID other = COPY.member(org, Optional.of(Role.GUEST), "active");
        UUID place = place(org, Readers.members("member"), named);

        assertThat(COPY.rights.readersOf(place)).containsExactly(named);
        assertThat(standing(place, other).mayRead()).isFalse();
    }

    @Test
    void nobodyKnownReadsWhatIsPublicInAPublicOrganizationAndNothingElse() {
        UUID open = COPY.organization(true, false);
        UUID closed = COPY.organization(false, false);
        UUID square = place(open, Readers.everyone(), null);
        place(open, Readers.members("guest"), null);
        place(closed, Readers.everyone(), null);

        assertThat(COPY.rights.placesOf(null, open)).containsExactly(square);
        assertThat(COPY.rights.placesOf(null, closed)).isEmpty();
    }

    @Test
    void whatIsGoneOrArchivedOrOfAnUnknownOrganizationIsReadByNobody() {
        UUID org = COPY.organization(true, false);
        UUID archived = COPY.organization(true, true);
        UUID unheardOf = UUID.randomUUID();
        UUID member = COPY.member(org, Optional.of(Role.OWNER), "active");
        UUID gone = place(org, Readers.everyone(), null);
        COPY.hear(PlaceTales.gone(gone), 9);
        UUID old = place(archived, Readers.everyone(), null);
        UUID early = place(unheardOf, Readers.everyone(), null);

        assertThat(COPY.rights.placesOf(member, null)).doesNotContain(gone, old, early);
        assertThat(COPY.rights.readersOf(gone)).isEmpty();
        assertThat(standing(old, member).mayRead()).isFalse();
        assertThat(standing(early, member).mayRead()).isFalse();
        assertThat(COPY.rights.standings(UUID.randomUUID(), List.of(member))).isEmpty();
    }

    @Test
    void oneWhoLeftOrIsSuspendedIsKnownAsSuch() {
        UUID org = COPY.organization(true, false);
        UUID place = place(org, Readers.everyone(), null);
        UUID left = COPY.member(org, Optional.of(Role.MEMBER), "left");
        UUID visitor = UUID.randomUUID();
        UUID admin = COPY.member(org, Optional.of(Role.ADMIN), "active");

        assertThat(standing(place, left)).isEqualTo(new Standing(true, false, true, null));
        assertThat(standing(place, visitor)).isEqualTo(new Standing(true, false, false, null));
        assertThat(standing(place, admin)).isEqualTo(new Standing(true, false, false, Role.ADMIN));
    }

    private static Standing standing(UUID place, UUID user) {
        return COPY.rights.standings(place, List.of(user)).getOrDefault(user, Standing.NONE);
    }

    private static UUID place(UUID org, Readers readers, @org.jspecify.annotations.Nullable UUID named) {
        UUID place = UUID.randomUUID();
        COPY.hear(PlaceTales.told(place, org, readers), 1);
        if (named != null) COPY.hear(PlaceTales.named(place, named), 2);
        return place;
    }
}
