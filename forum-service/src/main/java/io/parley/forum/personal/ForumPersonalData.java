package io.parley.forum.personal;

import io.parley.contracts.identity.UserErased;
import io.parley.forum.topic.EraseAuthor;
import io.parley.security.personal.PersonalData;
import java.util.Map;
import org.springframework.stereotype.Component;

@Component
class ForumPersonalData implements PersonalData {

    private static final Map<String, String> SECTIONS = Map.of(
            "topics", """
                    select id, org_id, forum_id, title, tags, created_at from topic
                     where author_id = :user and deleted_at is null order by created_at, id""",
            "posts", """
                    select id, org_id, topic_id, number, body, created_at, updated_at from post
                     where author_id = :user and deleted_at is null order by created_at, id""",
            "former-texts", """
                    select post_id, number, body, created_at from post_revision
                     where editor_id = :user order by created_at""",
            "forums-made", "select id, org_id, slug, name, created_at from forum where created_by = :user");

    private final EraseAuthor eraseAuthor;

    ForumPersonalData(EraseAuthor eraseAuthor) {
        this.eraseAuthor = eraseAuthor;
    }

    @Override
    public Map<String, String> sections() {
        return SECTIONS;
    }

    @Override
    public void erase(UserErased erased) {
        if (erased.contentToo()) eraseAuthor.handle(erased.userId());
    }
}
