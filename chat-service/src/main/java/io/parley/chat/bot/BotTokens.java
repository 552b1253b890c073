package io.parley.chat.bot;

import io.parley.chat.token.SecretToken;
import io.parley.security.token.OwnTokens;
import java.util.Optional;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;

/** Bots' tokens, which are looked up each time: one that was taken away is dead at once. */
@Component
class BotTokens implements OwnTokens {

    private final Bots bots;

    BotTokens(Bots bots) {
        this.bots = bots;
    }

    @Override
    public Optional<Jwt> read(String token) {
        if (!token.startsWith(Bots.PREFIX)) return Optional.empty();
        Bot bot = bots.byToken(new SecretToken(token)).orElseThrow(() -> new BadJwtException("No bot has this token"));
        return Optional.of(Jwt.withTokenValue(token)
                .header("alg", "none")
                .subject(bot.id().toString())
                .claim("preferred_username", bot.username())
                .claim("name", bot.name())
                .claim("sid", bot.id().toString())
                .claim("scope", "chat:read chat:write")
                .build());
    }
}
