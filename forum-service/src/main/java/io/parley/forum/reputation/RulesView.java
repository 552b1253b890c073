package io.parley.forum.reputation;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * What reputation an organization asks for.
 *
 * @param voteDown to vote against a post; 0 lets everybody
 */
@Schema(name = "ReputationRulesView")
record RulesView(int voteDown) {

    static final RulesView USUAL = new RulesView(0);
}
