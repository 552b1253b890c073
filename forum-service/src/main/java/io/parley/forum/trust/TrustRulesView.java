package io.parley.forum.trust;

/**
 * What an organization lets those of trust level 0 do. Moderators may do all.
 *
 * @param links in one post, at most
 * @param mentions in one post, at most
 * @param pictures in one post, at most
 * @param postsPerHour in all its forums, at most; 0 for as many as they like
 * @param firstPosts how many of the first posts of each wait for a moderator; 0 for none
 */
record TrustRulesView(int links, int mentions, int pictures, int postsPerHour, int firstPosts) {

    static final TrustRulesView USUAL = new TrustRulesView(10, 10, 5, 300, 0);
}
