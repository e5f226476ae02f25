/** Who holds which role in which body and how to reach them, as Keycloak knows it; keeps people in memory alone. */
@NullMarked
package vn.tiendo.notification.directory;

import org.jspecify.annotations.NullMarked;
