package vn.tiendo.notification.channel;

import java.util.UUID;

/**
 * What somebody is told, in their language.
 *
 * @param id of the delivery, the same in every attempt
 * @param title one line
 * @param text without markup
 * @param html the same with it
 * @param brief as short as it can be said
 */
record Message(UUID id, String title, String text, String html, String brief) {}
