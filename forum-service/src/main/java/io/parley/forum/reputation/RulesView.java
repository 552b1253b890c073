package io.parley.forum.reputation;

/**
 * What reputation an organization asks for.
 *
 * @param voteDown to vote against a post; 0 lets everybody
 */
record RulesView(int voteDown) {

    static final RulesView USUAL = new RulesView(0);
}
