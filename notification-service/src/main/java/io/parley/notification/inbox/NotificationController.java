package io.parley.notification.inbox;

import io.parley.security.CurrentUser;
import io.parley.web.page.Page;
import io.parley.web.page.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/notifications")
@Tag(name = "Notifications")
class NotificationController {

    private final NotificationQueries queries;
    private final MarkRead markRead;

    NotificationController(NotificationQueries queries, MarkRead markRead) {
        this.queries = queries;
        this.markRead = markRead;
    }

    @GetMapping
    @Operation(summary = "The caller's notifications, newest first")
    Page<NotificationView> list(
            @RequestParam(defaultValue = "false") boolean unread, CurrentUser user, PageRequest page) {
        return queries.newest(user.id(), unread, page);
    }

    @GetMapping("/unread-count")
    @Operation(summary = "How many of the caller's notifications are unread")
    CountView unreadCount(CurrentUser user) {
        return new CountView(queries.unreadCount(user.id()));
    }

    @PostMapping("/mark-read")
    @Operation(summary = "Mark notifications as read: these, or all until a time; answers how many are left unread")
    CountView markRead(@Valid @RequestBody MarkReadRequest request, CurrentUser user) {
        return new CountView(markRead.handle(request.toCommand(user.id())));
    }
}
