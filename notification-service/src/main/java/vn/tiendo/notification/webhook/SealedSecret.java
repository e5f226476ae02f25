package vn.tiendo.notification.webhook;

import org.jspecify.annotations.Nullable;

/**
 * A secret as it is kept.
 *
 * @param key name of the key that sealed it; null for one from before there were keys, which is kept as it is
 */
public record SealedSecret(@Nullable String key, byte[] bytes) {
    @Override
    public String toString() {
        return "sealed with " + key;
    }
}
