package vn.tiendo.notification.inbox;

import java.util.List;
import java.util.UUID;

/**
 * What has happened to a plan, and who is to know.
 *
 * @param addressee the organisation told
 * @param roles the roles in it, any of which reads it
 * @param keeper who keeps the plan
 * @param count how many plans of the addressee it concerns
 */
public record PlanNews(NotificationKind kind, UUID addressee, List<String> roles, UUID plan, UUID keeper, int count) {}
