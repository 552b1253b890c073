package io.parley.chat.command;

import io.parley.chat.conversation.StartConversation;
import io.parley.chat.conversation.StartConversationCommand;
import io.parley.chat.member.BotMembers;
import io.parley.chat.program.Call;
import io.parley.chat.program.CommandResult;
import io.parley.chat.scheduled.ScheduleMessage;
import io.parley.chat.scheduled.ScheduleMessageRequest;
import io.parley.security.CurrentUser;
import io.parley.web.problem.CommonProblem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** {@code /remind in 20 minutes Stand up}: a bot says so then, in a direct conversation with the caller. */
@Component
class RemindCommand implements BuiltInCommand {

    private static final Pattern WORDS = Pattern.compile(
            "(?:me\\s+)?(?:in\\s+)?(\\d{1,4})\\s*(m|min|minutes?|h|hours?|d|days?)\\s+(?:to\\s+)?(\\S.*)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final CurrentUser BOT = new CurrentUser(
            UUID.fromString("01900000-0000-7000-8000-000000000001"), "reminder.bot", "Reminder", null, new UUID(0, 0));

    private final StartConversation startConversation;
    private final ScheduleMessage scheduleMessage;
    private final BotMembers members;
    private final Clock clock;

    RemindCommand(
            StartConversation startConversation, ScheduleMessage scheduleMessage, BotMembers members, Clock clock) {
        this.startConversation = startConversation;
        this.scheduleMessage = scheduleMessage;
        this.members = members;
        this.clock = clock;
    }

    @Override
    public Set<String> names() {
        return Set.of("remind");
    }

    @Override
    @Transactional
    public CommandResult run(Call call) {
        Matcher words = WORDS.matcher(call.words().strip());
        if (!words.matches())
            throw CommonProblem.INVALID_REQUEST.at("/text", "must be like: in 20 minutes Stand up (or hours, or days)");
        Instant at = clock.instant().plus(Duration.of(Long.parseLong(words.group(1)), unit(words.group(2))));
        UUID orgId = call.admission().place().orgId();
        if (orgId != null) members.admitOnce(BOT.summary(), orgId, call.user().id());
        StartConversationCommand both =
                new StartConversationCommand(List.of(call.user().id()), null, BOT);
        UUID conversation = startConversation.handle(both).id();
        scheduleMessage.handle(new ScheduleMessageRequest(null, conversation, "⏰ " + words.group(3), at), BOT);
        return CommandResult.note("You are told at " + at.truncatedTo(ChronoUnit.SECONDS) + ".");
    }

    private static ChronoUnit unit(String word) {
        return switch (word.toLowerCase(Locale.ROOT).charAt(0)) {
            case 'm' -> ChronoUnit.MINUTES;
            case 'h' -> ChronoUnit.HOURS;
            default -> ChronoUnit.DAYS;
        };
    }
}
