package io.parley.chat.command;

import io.parley.chat.program.Call;
import io.parley.chat.program.CommandResult;
import java.util.Set;

/** Commands that are there in every channel and conversation. */
interface BuiltInCommand {

    /** Without the slash. */
    Set<String> names();

    CommandResult run(Call call);
}
