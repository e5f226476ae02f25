package vn.tiendo.notification.courier;

import java.util.Map;

/**
 * A POST with a JSON body.
 *
 * @param headers beside the content type
 */
public record Parcel(String url, Map<String, String> headers, String body) {}
